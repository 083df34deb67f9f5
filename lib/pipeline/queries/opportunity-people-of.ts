import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

/**
 * The people of an opportunity, a row a part: whom it began with, and everyone with a part in it. Who is known as a buyer is one
 * here too.
 */
export const peopleOf = (scope: ReadScope, id: string): SQL => sql`
  select o.person_id, null::text as part, true as main from opportunity o
  where o.organization_id = ${scope.organizationId} and o.id = ${id}::uuid and o.person_id is not null
  union all
  select x.id, 'buyer', true from opportunity o
  join person x on x.organization_id = o.organization_id and x.id = o.person_id and 'buyer' = any (x.roles)
  where o.organization_id = ${scope.organizationId} and o.id = ${id}::uuid
  union all
  select p.person_id, p.part::text, false from opportunity_person p
  where p.organization_id = ${scope.organizationId} and p.opportunity_id = ${id}::uuid`
