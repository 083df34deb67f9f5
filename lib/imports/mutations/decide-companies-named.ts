import { type SQL, sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'

/**
 * Makes `staged_company`: every company that the rows of `source` (line, company, company_key) name, found by its folded name
 * or given an id to be made with.
 */
export async function decideCompaniesNamed(scope: WriteScope, source: SQL): Promise<void> {
  await scope.db.execute(sql`
    create temporary table staged_company on commit drop as
    select k.company_key as key, k.company as name, coalesce(c.id, uuid_v7()) as id, c.id is null as made
    from (
      select distinct on (company_key) company_key, company from (${source}) s
      where company_key is not null order by company_key, line
    ) k
    left join company c on c.organization_id = ${scope.organizationId} and c.name_key = k.company_key`)
  await scope.db.execute(sql`analyze staged_company`)
}

export async function makeCompaniesNamed(scope: WriteScope, batchId: string): Promise<void> {
  await scope.db.execute(sql`
    insert into company (organization_id, id, name, name_key, import_batch_id)
    select ${scope.organizationId}::uuid, id, name, key, ${batchId} from staged_company where made`)
}
