import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { keepReferenceShingles } from '@/lib/content/mutations/keep-shingles'
import type { RunPlan } from '../plan-run'

/** Decides for every reference text what a run does with it. One is known by its key, or by the address it already has here. */
export async function decideReferences(scope: WriteScope, plan: RunPlan): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    create temporary table staged_text on commit drop as
    select f.*, case when f.place > 1 then 'refuse' when t.id is null then 'create'
        when row(f.source, f.title, f.body, f.url, f.published_on) is distinct from
            row(t.source::text, t.title, t.body, coalesce(f.url, t.url), coalesce(f.published_on, t.published_on))
          or f.language is not null and f.language <> t.language::text then 'update'
        else 'leave' end as action,
      coalesce(t.id, uuid_v7()) as id, t.body as body_before
    from (
      select r.*, row_number() over (partition by key order by line) as place from staged_row r where problems is null
    ) f
    left join lateral (
      select * from reference_text t where t.organization_id = ${organizationId}
        and (t.external_key = f.key or t.url = f.url) order by t.external_key is distinct from f.key, t.id limit 1
    ) t on true`)
  const column = (field: string) => plan.answers.columns[field] ?? null
  await db.execute(sql`
    create temporary table staged_verdict on commit drop as
    select r.line, coalesce(t.action, 'refuse') as action,
      case when r.problems is not null then 'file' when t.action = 'refuse' then 'duplicate_row' end as code,
      case when r.url is null then ${column('title')}::text else ${column('url')}::text end as "column",
      coalesce(r.url, r.title) as value
    from staged_row r left join staged_text t using (line)`)
}

/** Writes what `decideReferences` decided, each text with its shingles. */
export async function writeReferences(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    insert into reference_text (organization_id, id, source, title, body, language, url, published_on, external_key, import_batch_id)
    select ${organizationId}::uuid, t.id, source::reference_source, title, body, coalesce(t.language, o.language::text)::language, url,
      published_on, key, ${batchId}::uuid
    from staged_text t join organization o on o.organization_id = ${organizationId} where action = 'create'`)
  await db.execute(sql`
    insert into import_row (organization_id, batch_id, line, action, entity, entity_id, before, version_after)
    select ${organizationId}::uuid, ${batchId}::uuid, f.line, 'update', 'reference_text', t.id, jsonb_build_object('source', t.source,
      'title', t.title, 'body', t.body, 'language', t.language, 'url', t.url, 'published_on', t.published_on), t.version + 1
    from staged_text f join reference_text t on t.organization_id = ${organizationId} and t.id = f.id where f.action = 'update'`)
  await db.execute(sql`
    update reference_text t set source = f.source::reference_source, title = f.title, body = f.body,
      language = coalesce(f.language::language, t.language), url = coalesce(f.url, t.url),
      published_on = coalesce(f.published_on, t.published_on), version = t.version + 1
    from staged_text f where f.action = 'update' and t.organization_id = ${organizationId} and t.id = f.id`)
  const written = await db.execute<{ id: string; body: string }>(sql`
    select id, body from staged_text where action = 'create' or action = 'update' and body is distinct from body_before
    order by line`)
  for (const { id, body } of written) await keepReferenceShingles(scope, id, body)
}
