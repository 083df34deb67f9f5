import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PersonPart } from '../domain/parts'
import { peopleOf } from './opportunity-people-of'

export interface OpportunityPerson {
  readonly id: string
  readonly name: string
  readonly position: string | null
  readonly company: string | null
  readonly profileUrl: string | null
  /** Whom the opportunity began with. */
  readonly main: boolean
  /** The parts that were given here, and so can be taken away. */
  readonly parts: readonly PersonPart[]
  /** Known as a buyer wherever he turns up. */
  readonly buyer: boolean
}

/** The people of an opportunity with their parts, whom it began with first. */
export const listOpportunityPeople = (scope: ReadScope, id: string): Promise<OpportunityPerson[]> =>
  readRows<OpportunityPerson & Record<string, unknown>>(
    scope,
    sql`select x.id, x.name, x.position, c.name as company, x.profile_url as "profileUrl", bool_or(p.main) as main,
        coalesce(json_agg(p.part order by p.part) filter (where not p.main), '[]') as parts,
        coalesce(bool_or(p.main and p.part = 'buyer'), false) as buyer
      from (${peopleOf(scope, id)}) p
      join person x on x.organization_id = ${scope.organizationId} and x.id = p.person_id
      left join company c on c.organization_id = x.organization_id and c.id = x.company_id
      group by x.organization_id, x.id, c.name
      order by bool_or(p.main) desc, x.name, x.id`,
  )
