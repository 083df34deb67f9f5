CREATE INDEX "post_newest_index" ON "post" USING btree ("organization_id","published_at") WHERE "post"."status" in ('published', 'archived');--> statement-breakpoint
-- Ranked by their shared shingles alone first; the texts are then looked up one by one, best first, until enough are valid:
-- the planner does not know how many shingles are asked, and read every text instead.
create or replace function echo_nearest(hashes bigint[], author uuid, moment timestamptz)
returns table (kind text, id uuid, shared integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.kind, c.id, c.shared from (
    (select 'reference' as kind, k.id, k.shared
    from (
      select s.reference_text_id as id, count(*)::integer as shared from reference_shingle s
      where s.organization_id = (select scope_organization()) and s.hash = any (hashes)
      group by 1 order by 2 desc, 1 offset 0
    ) k
    cross join lateral (
      select 1 from reference_text r
      where r.organization_id = (select scope_organization()) and r.id = k.id
        and (r.published_on is null or r.published_on <= moment::date)
      offset 0
    ) valid
    limit 5)
    union all
    (select 'post', k.id, k.shared
    from (
      select s.post_id as id, count(*)::integer as shared from post_shingle s
      where s.organization_id = (select scope_organization()) and s.hash = any (hashes)
      group by 1 order by 2 desc, 1 offset 0
    ) k
    cross join lateral (
      select 1 from post p
      where p.organization_id = (select scope_organization()) and p.id = k.id
        and p.status in ('published', 'archived') and p.member_id <> author
        and p.published_at < moment and p.published_at >= moment - interval '90 days'
      offset 0
    ) valid
    limit 5)
  ) c
  order by c.shared desc, c.id
  limit 5
$$;
