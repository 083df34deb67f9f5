import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { madeEntities } from '../made-entities'

/** Puts the rows that a batch changed back as they were, column by column as `before` names them, and their version too. */
export async function restoreUpdated(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId } = scope
  const changed = await db.execute<{ entity: string; columns: string[] }>(sql`
    select entity, array_agg(distinct key) as columns from import_row, jsonb_object_keys(before) key
    where organization_id = ${organizationId} and batch_id = ${batchId} and action = 'update' group by entity`)
  for (const { entity, columns } of changed) {
    if (!madeEntities.some(known => known.entity === entity)) throw new Error(`import: no entity ${entity}`)
    const table = sql.identifier(entity)
    const sets = columns.map(name => sql`${sql.identifier(name)} = b.${sql.identifier(name)}`)
    // The recordset gives every column its own type again.
    await db.execute(sql`
      update ${table} t set ${sql.join(sets, sql`, `)}, version = r.version_after - 1
      from import_row r, jsonb_populate_record(null::${table}, r.before) b
      where r.organization_id = ${organizationId} and r.batch_id = ${batchId} and r.action = 'update'
        and r.entity = ${entity} and t.organization_id = r.organization_id and t.id = r.entity_id`)
  }
}

/** Deletes every row that a batch made. */
export async function deleteMade(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId } = scope
  const made = sql`organization_id = ${organizationId} and import_batch_id = ${batchId}`
  // A team names its manager and a seat its team: the knot is cut first.
  await db.execute(sql`update team set manager_id = null where ${made} and manager_id is not null`)
  await db.execute(sql`update member set team_id = null, branch_id = null where ${made}`)
  for (const { entity } of madeEntities)
    await db.execute(sql`delete from ${sql.identifier(entity)} where ${made}`)
}
