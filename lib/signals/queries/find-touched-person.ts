import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

/** Whom a touch is about, with what tells him apart. */
export interface TouchedPerson {
  readonly id: string
  /** Empty where the source hides it. */
  readonly name: string
  readonly detail: string | null
}

/** A person by his id; null when the organization knows none. */
export async function findTouchedPerson(scope: ReadScope, id: string): Promise<TouchedPerson | null> {
  const rows = await readRows<{ id: string; name: string; detail: string | null }>(
    scope,
    sql`select p.id, p.name, nullif(concat_ws(', ', p.position, c.name), '') as detail
      from person p left join company c on c.organization_id = p.organization_id and c.id = p.company_id
      where p.organization_id = ${scope.organizationId} and p.id = ${id}::uuid`,
  )
  return rows[0] ?? null
}
