import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { WriteScope } from '@/db/scoped'
import { settleEcho } from '@/lib/content/mutations/keep-shingles'
import type { RunPlan } from '../plan-run'
import { settleStaged } from './settle-staged'

/** `postKey` of the domain, in SQL: what a published post is known by, from its key or from its address. */
const keyOfPost = sql`coalesce(case when external_key ~ '^(linkedin|x):' then external_key end,
  'linkedin:' || (regexp_match(url, '(?:activity|share|ugcpost)(?::|%3a|-)(\\d{15,19})', 'i'))[1],
  'x:' || (regexp_match(url, '(?:twitter|x)\\.com/(?:[^/?#]+|i/web)/status(?:es)?/(\\d{5,20})', 'i'))[1])`

/** Makes `known_post`: what stands published here, by its key. */
export async function decideKnownPosts(scope: WriteScope): Promise<void> {
  await scope.db.execute(sql`
    create temporary table known_post on commit drop as
    select distinct on (key) key, id, member_id, body, link, import_batch_id is not null as imported from (
      select ${keyOfPost} as key, id, member_id, body, link, import_batch_id from post
      where organization_id = ${scope.organizationId} and status in ('published', 'archived')
    ) p
    where key is not null order by key, import_batch_id is null, id`)
  await scope.db.execute(sql`create index on known_post (key)`)
  await scope.db.execute(sql`analyze known_post`)
}

/**
 * Makes `staged_post` of the staged rows that carry a post's text, each post once. What was imported before is brought up to date
 * where its author edited it on the network; what was written here stays as it was written. A post of somebody else is refused.
 */
export async function decidePosts(scope: WriteScope, plan: RunPlan, part: 'share' | 'post'): Promise<void> {
  const { db, organizationId } = scope
  await decideKnownPosts(scope)
  await db.execute(sql`
    create temporary table staged_post on commit drop as
    select r.line, r.post_key as key, coalesce(k.id, uuid_v7()) as id, r.url, coalesce(r.link, k.link) as link,
      coalesce(r.body, '') as body, coalesce(r.language, o.language::text) as language, r.occurred_at, k.body as body_before,
      case when k.id is null then 'create' when k.member_id <> ${plan.forMemberId}::uuid then 'refuse'
        when k.imported and (k.body, k.link) is distinct from (coalesce(r.body, ''), coalesce(r.link, k.link)) then 'update'
        else 'leave' end as action
    from (
      select *, row_number() over (partition by post_key order by line) as place
      from staged_row where part = ${part} and problems is null and (${part} = 'share' or body is not null)
    ) r
    join organization o on o.organization_id = ${organizationId}
    left join known_post k on k.key = r.post_key
    where r.place = 1`)
  await settleStaged(scope, 'staged_post')
}

/** Writes what `decidePosts` decided; what each echoes is settled from the earliest on. */
export async function writePosts(
  scope: WriteScope,
  batchId: string,
  { network, memberId }: { readonly network: 'linkedin' | 'x'; readonly memberId: MemberId },
): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    insert into post (organization_id, id, member_id, status, shared, body, language, voice, intent, network, url, link,
      published_at, external_key, import_batch_id)
    select ${organizationId}::uuid, id, ${memberId}::uuid, 'published', true, body, language::language, 'own', 'inform', ${network},
      url, link, occurred_at, key, ${batchId}::uuid
    from staged_post where action = 'create'`)
  await db.execute(sql`
    insert into import_row (organization_id, batch_id, line, action, entity, entity_id, before, version_after)
    select ${organizationId}::uuid, ${batchId}::uuid, f.line, 'update', 'post', p.id,
      jsonb_build_object('body', p.body, 'link', p.link), p.version + 1
    from staged_post f join post p on p.organization_id = ${organizationId} and p.id = f.id where f.action = 'update'`)
  await db.execute(sql`
    update post p set body = f.body, link = f.link, version = p.version + 1
    from staged_post f where f.action = 'update' and p.organization_id = ${organizationId} and p.id = f.id`)
  const written = await db.execute<{ id: string }>(
    sql`select id from staged_post where action = 'create' or action = 'update' and body is distinct from body_before`,
  )
  await settlePosts(
    scope,
    written.map(({ id }) => id),
  )
}

/** Keeps the shingles of published posts and measures what they echo, from the earliest on. */
export async function settlePosts(scope: WriteScope, ids: readonly string[]): Promise<void> {
  const posts = await scope.db.execute<{
    id: string
    member_id: MemberId
    body: string
    published_at: string
  }>(sql`
    select id, member_id, body, published_at from post
    where organization_id = ${scope.organizationId} and status in ('published', 'archived')
      and id in (select e.id::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) e (id))
    order by published_at, id`)
  for (const { id, member_id: memberId, body, published_at: at } of posts)
    await settleEcho(scope, { id, memberId, body, publishedAt: new Date(at) })
}
