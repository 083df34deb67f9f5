import { sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import { idOfDay } from '../day-id'
import { madeEntities } from '../made-entities'
import type { BuiltUpon, ImportEntity } from '../view'

/** Rows of the batch that were edited since: made ones past their first version, changed ones past the import's. */
export async function listEdited(scope: ReadScope, batchId: string): Promise<readonly BuiltUpon[]> {
  const { db, organizationId } = scope
  const counts = madeEntities
    .filter(({ versioned }) => versioned)
    .map(
      ({ entity }) => sql`
        select ${entity}::text as entity, (
          select count(*) from ${sql.identifier(entity)} t
          where t.organization_id = ${organizationId} and t.import_batch_id = ${batchId} and t.version > 1
        ) + (
          select count(*) from import_row r
          left join ${sql.identifier(entity)} t on t.organization_id = r.organization_id and t.id = r.entity_id
          where r.organization_id = ${organizationId} and r.batch_id = ${batchId} and r.action = 'update'
            and r.entity = ${entity} and t.version is distinct from r.version_after
        ) as rows`,
    )
  // Figures have no version: only a later import changes them, and is to be undone first.
  const later = madeEntities
    .filter(({ versioned }) => !versioned)
    .map(
      ({ entity }) => sql`
        select ${entity}::text, count(*) from import_row r
        join import_batch b on b.organization_id = r.organization_id and b.id = r.batch_id
        where r.organization_id = ${organizationId} and r.entity = ${entity} and r.action = 'update' and b.state = 'done'
          and b.finished_at > (select f.finished_at from import_batch f
            where f.organization_id = ${organizationId} and f.id = ${batchId})
          and (r.entity_id in (select o.entity_id from import_row o where o.organization_id = ${organizationId}
              and o.batch_id = ${batchId} and o.action = 'update' and o.entity = ${entity})
            or exists (select from ${sql.identifier(entity)} t where t.organization_id = ${organizationId}
              and t.import_batch_id = ${batchId} and ${entity === 'account_metric' ? idOfDay('t') : sql`t.id`} = r.entity_id))`,
    )
  const rows = await db.execute<{ entity: ImportEntity; rows: number }>(
    sql`select entity, rows::integer as rows from (${sql.join([...counts, ...later], sql` union all `)}) c (entity, rows) where rows > 0`,
  )
  return rows.map(({ entity, rows: count }) => ({ entity, reason: 'edited', rows: count }))
}

interface Reference extends Record<string, unknown> {
  readonly target: ImportEntity
  readonly source: string
  readonly columns: string[]
  readonly stamped: boolean
}

const named: Readonly<Record<string, BuiltUpon['entity']>> = {
  meeting: 'meeting',
  meeting_participant: 'meeting',
  promise: 'promise',
  introduction: 'introduction',
  touch: 'touch',
  touch_citation: 'touch',
  post: 'post',
  post_variant: 'post',
  post_picture: 'post',
  post_comment: 'post',
}

/**
 * Rows that are not the batch's own and refer to rows it made, found through the foreign keys of the catalogue, so that a table
 * that is yet to come counts too; shingles are of their text, citations of their touch, states of their opportunity. To be asked when the batch's changes are already taken back.
 */
export async function listBuiltUpon(scope: ReadScope, batchId: string): Promise<readonly BuiltUpon[]> {
  const { db, organizationId } = scope
  const references = await db.execute<Reference>(sql`
    select t.relname as target, s.relname as source,
      (select array_agg(a.attname::text) from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k
        where a.attname <> 'organization_id') as columns,
      exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'import_batch_id' and not a.attisdropped)
        as stamped
    from pg_constraint c join pg_class t on t.oid = c.confrelid join pg_class s on s.oid = c.conrelid
    where c.contype = 'f' and s.relname not like '%\\_shingle' and s.relname <> 'opportunity_state' and not (s.relname = 'touch_citation' and t.relname = 'touch') and c.connamespace = 'public'::regnamespace
      and t.relname in (${sql.join(
        madeEntities.map(({ entity }) => sql`${entity}`),
        sql`, `,
      )})`)
  const counts = references.flatMap(({ target, source, columns, stamped }) =>
    columns.map(column => {
      const others = stamped ? sql`and s.import_batch_id is distinct from ${batchId}::uuid` : sql``
      return sql`
        select ${source}::text as source, count(*)::integer as rows
        from ${sql.identifier(target)} t
        join ${sql.identifier(source)} s on s.organization_id = t.organization_id and s.${sql.identifier(column)} = t.id
        where t.organization_id = ${organizationId} and t.import_batch_id = ${batchId} ${others}`
    }),
  )
  const seated = sql`
    select 'user', count(*)::integer from member
    where organization_id = ${organizationId} and import_batch_id = ${batchId} and user_id is not null`
  const rows = await db.execute<{ source: string; rows: number }>(sql`
    select source, sum(rows)::integer as rows from (${sql.join([...counts, seated], sql` union all `)}) c
    group by source having sum(rows) > 0 order by source`)
  return rows.map(({ source, rows: count }) => ({
    entity: named[source] ?? madeEntities.find(({ entity }) => entity === source)?.entity ?? 'user',
    reason: 'referred_to',
    rows: count,
  }))
}
