import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { keepReferenceShingles } from '@/lib/content/mutations/keep-shingles'
import { idOfDay } from '../day-id'
import { madeEntities } from '../made-entities'
import type { ImportEntity } from '../view'
import { settlePosts } from './decide-posts'

/** Puts the rows that a batch changed back as they were, column by column as `before` names them, and their version too. */
export async function restoreUpdated(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId } = scope
  const changed = await db.execute<{ entity: string; columns: string[] }>(sql`
    select entity, array_agg(distinct key) as columns from import_row, jsonb_object_keys(before) key
    where organization_id = ${organizationId} and batch_id = ${batchId} and action = 'update' group by entity`)
  for (const { entity, columns } of changed) {
    if (!madeEntities.some(known => known.entity === entity)) throw new Error(`import: no entity ${entity}`)
    const table = sql.identifier(entity)
    const versioned = madeEntities.some(known => known.entity === entity && known.versioned)
    const sets = columns.map(name => sql`${sql.identifier(name)} = b.${sql.identifier(name)}`)
    await db.execute(sql`
      create temporary table taken_back on commit drop as
      select entity_id as id, before, version_after - 1 as version from import_row
      where organization_id = ${organizationId} and batch_id = ${batchId} and action = 'update' and entity = ${entity}
        and ${entity === 'signal' ? answeredByBatch(scope, batchId) : sql`true`}`)
    await db.execute(sql`create index on taken_back (id)`)
    await db.execute(sql`analyze taken_back`)
    // The record gives every column its own type again.
    await db.execute(sql`
      update ${table} t set ${sql.join(sets, sql`, `)}${versioned ? sql`, version = r.version` : sql``}
      from taken_back r, jsonb_populate_record(null::${table}, r.before) b
      where t.organization_id = ${organizationId} and ${entity === 'account_metric' ? idOfDay('t') : sql`t.id`} = r.id`)
    if (entity === 'post' || entity === 'reference_text') await settleTexts(scope, entity)
    await db.execute(sql`drop table taken_back`)
  }
}

/** A signal that somebody else's touch cites has its answer still. */
const answeredByBatch = ({ organizationId }: WriteScope, batchId: string) => sql`not exists (
  select from touch_citation c join touch t on t.organization_id = c.organization_id and t.id = c.touch_id
  where c.organization_id = ${organizationId} and c.signal_id = entity_id and t.import_batch_id is distinct from ${batchId}::uuid)`

/** A text that is as it was is echoed as it was. */
async function settleTexts(scope: WriteScope, entity: 'post' | 'reference_text'): Promise<void> {
  const texts = await scope.db.execute<{ id: string; body: string }>(sql`
    select t.id, t.body from ${sql.identifier(entity)} t join taken_back r on r.id = t.id
    where t.organization_id = ${scope.organizationId}`)
  if (entity === 'reference_text')
    for (const { id, body } of texts) await keepReferenceShingles(scope, id, body)
  else
    await settlePosts(
      scope,
      texts.map(({ id }) => id),
    )
}

/** Deletes every row that a batch made, and says how many of each were there to delete. */
export async function deleteMade(
  scope: WriteScope,
  batchId: string,
): Promise<ReadonlyMap<ImportEntity, number>> {
  const { db, organizationId } = scope
  const made = sql`organization_id = ${organizationId} and import_batch_id = ${batchId}`
  // A team names its manager and a seat its team: the knot is cut first.
  await db.execute(sql`update team set manager_id = null where ${made} and manager_id is not null`)
  await db.execute(sql`update member set team_id = null, branch_id = null where ${made}`)
  const contacted = await listContacted(scope, batchId)
  const deleted = new Map<ImportEntity, number>()
  for (const { entity } of madeEntities) {
    const { count } = await db.execute(sql`delete from ${sql.identifier(entity)} where ${made}`)
    deleted.set(entity, count)
  }
  await forgetContacts(scope, contacted)
  return deleted
}

/** Open opportunities whose last contact is a touch of the batch. */
async function listContacted(scope: WriteScope, batchId: string): Promise<string[]> {
  const rows = await scope.db.execute<{ id: string }>(sql`
    select distinct o.id from touch t
    join opportunity o on o.organization_id = t.organization_id and o.status = 'open' and o.last_contact_at = t.occurred_at
    where t.organization_id = ${scope.organizationId} and t.import_batch_id = ${batchId}::uuid and (o.person_id = t.person_id
      or exists (select from opportunity_person p where p.organization_id = o.organization_id and p.opportunity_id = o.id
        and p.person_id = t.person_id))`)
  return rows.map(({ id }) => id)
}

/** Gives them the contact they have left: the last two-way touch or held meeting of their people. */
async function forgetContacts(scope: WriteScope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await scope.db.execute(sql`
    update opportunity o set last_contact_at = (
      select max(k.at) from (
        select t.occurred_at as at, t.person_id from touch t
        where t.organization_id = o.organization_id and (t.direction = 'inbound' or t.result <> 'unanswered')
        union all
        select m.starts_at, q.person_id from meeting_participant q
        join meeting m on m.organization_id = q.organization_id and m.id = q.meeting_id and m.status = 'held'
        where q.organization_id = o.organization_id
      ) k
      where k.person_id = o.person_id or k.person_id in (
        select p.person_id from opportunity_person p
        where p.organization_id = o.organization_id and p.opportunity_id = o.id))
    where o.organization_id = ${scope.organizationId} and o.id = any (${`{${ids.join(',')}}`}::uuid[])`)
}
