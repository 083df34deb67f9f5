import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '../client'
import { member, organization } from '../schema/organization'
import { user } from '../schema/user'
import type { Role } from '../scope'

/** Somebody of the demo organization who may be signed in with one click. */
export interface DemoSignIn {
  readonly role: Role
  readonly email: string
  readonly name: string
}

/** One a role, as the identity role sees them; empty without a demo organization. */
export function listDemoSignIns(db: Transaction): Promise<DemoSignIn[]> {
  return db
    .select({ role: member.role, email: user.email, name: user.name })
    .from(member)
    .innerJoin(organization, eq(organization.organizationId, member.organizationId))
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(organization.isDemo, true), eq(user.isDemo, true), eq(member.status, 'active')))
    .orderBy(asc(member.role))
}
