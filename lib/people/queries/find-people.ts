import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

export interface FoundPerson {
  readonly id: string
  /** Empty when the source hides the name. */
  readonly name: string
  readonly position: string | null
  readonly companyName: string | null
}

type Row = Record<string, string | null>

/** The people whose words begin like those of a text search (see `peopleWords`), by name. */
export async function findPeople(scope: ReadScope, words: string, most: number): Promise<FoundPerson[]> {
  const rows = await readRows<Row>(
    scope,
    sql`
    select p.id, p.name, p.position, c.name as company
    from find_people(${words}, ${most}) f
    join person p on p.organization_id = ${scope.organizationId} and p.id = f.id
    left join company c on c.organization_id = p.organization_id and c.id = p.company_id
    order by p.name_key, p.id`,
  )
  return rows.map(foundPerson)
}

/** Whose profile an address is, by its key (see `urlKey` and `keyOfProfile`). */
export async function findPersonByKey(scope: ReadScope, key: string): Promise<FoundPerson[]> {
  const rows = await readRows<Row>(
    scope,
    sql`
    select p.id, p.name, p.position, c.name as company
    from person p
    left join company c on c.organization_id = p.organization_id and c.id = p.company_id
    where p.organization_id = ${scope.organizationId} and p.external_key = ${key}`,
  )
  return rows.map(foundPerson)
}

const foundPerson = (row: Row): FoundPerson => ({
  id: String(row.id),
  name: String(row.name),
  position: row.position ?? null,
  companyName: row.company ?? null,
})
