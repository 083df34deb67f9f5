import { and, asc, eq, sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import { member } from '@/db/schema/organization'
import { pipeline, stage } from '@/db/schema/pipeline'
import type { ReadScope } from '@/db/scoped'
import { isStageKey, type StageKey } from '../domain/stages'

export interface ChoiceOfMember {
  readonly id: MemberId
  readonly name: string
  readonly nameKey: string
  readonly email: string | null
}

/** The seats whose rows the scope may write. */
export async function listMemberChoices(scope: ReadScope): Promise<readonly ChoiceOfMember[]> {
  const { rowMembers } = scope
  const rows = await scope.db
    .select({ id: member.id, name: member.name, nameKey: member.nameKey, email: member.email })
    .from(member)
    .where(eq(member.organizationId, scope.organizationId))
    .orderBy(asc(member.name))
  return rows
    .map(row => ({ ...row, id: row.id as MemberId }))
    .filter(({ id }) => rowMembers === 'everyone' || rowMembers.includes(id))
}

/** The stages of the first pipeline, in its order; `name` null says the standard word. */
export async function listStageChoices(
  scope: ReadScope,
): Promise<readonly { key: StageKey; name: string | null }[]> {
  const first = sql`(select p.id from ${pipeline} p where p.organization_id = ${scope.organizationId}
    order by p.position, p.id limit 1)`
  const rows = await scope.db
    .select({ key: stage.key, name: stage.name })
    .from(stage)
    .where(and(eq(stage.organizationId, scope.organizationId), eq(stage.pipelineId, first)))
    .orderBy(asc(stage.position))
  return rows.flatMap(({ key, name }) => (isStageKey(key) ? [{ key, name }] : []))
}
