-- Who sees what of the content room. A text, picture or remark is seen by whoever sees its post; ideas and drafts have no shingles.
do $$
declare
  own constant text := 'organization_id = (select scope_organization())';
  content_of constant text := '((select scope_everyone(''content_members'')) or member_id = any ((select scope_members(''content_members''))::uuid[]))';
  author constant text := 'member_id = (select scope_member())';
  of_post constant text := 'exists (select from post p where p.organization_id = %1$I.organization_id and p.id = %1$I.post_id)';
  name text;
  seen text;
  written text;
begin
  foreach name in array array['post_variant', 'post_picture', 'post_comment', 'post_shingle', 'reference_shingle', 'reference_feed',
    'rhythm_slot', 'brief', 'calendar_feed', 'linkedin_activity', 'account_metric']
  loop
    seen := own || case
      when name in ('post_variant', 'post_picture', 'post_comment') then ' and ' || format(of_post, name)
      when name in ('post_shingle', 'rhythm_slot', 'linkedin_activity', 'account_metric') then format(' and (%s or %s)', author, content_of)
      when name = 'brief' then format(' and (%s or author_id = (select scope_member()) or %s)', author, content_of)
      when name = 'calendar_feed' then ' and ' || author
      else ''
    end;
    written := case
      when name in ('post_variant', 'post_picture', 'rhythm_slot') then format('%s and %s', own, author)
      when name = 'post_comment' then format('%s and author_id = (select scope_member())', seen)
      else seen
    end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy scope on %I to entregent_app using (%s) with check (%s)', name, seen, written);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', name, current_user);
    execute format('grant select, insert, update, delete on %I to entregent_app', name);
  end loop;
end
$$;
--> statement-breakpoint
-- The texts that share most shingles with a draft: every reference text there was, and what colleagues published in the 90 days
-- before, in the whole organization, as what is published is public. It filters the tenant itself, so that the index of hashes
-- serves whatever the reader's row security; it answers with ids and counts alone.
create function echo_nearest(hashes bigint[], author uuid, moment timestamptz)
returns table (kind text, id uuid, shared integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.kind, c.id, c.shared from (
    select 'reference' as kind, s.reference_text_id as id, count(*)::integer as shared
    from reference_shingle s
    join reference_text r on r.organization_id = s.organization_id and r.id = s.reference_text_id
    where s.organization_id = (select scope_organization()) and s.hash = any (hashes)
      and (r.published_on is null or r.published_on <= moment::date)
    group by s.reference_text_id
    union all
    select 'post', s.post_id, count(*)::integer
    from post_shingle s
    join post p on p.organization_id = s.organization_id and p.id = s.post_id
    where s.organization_id = (select scope_organization()) and s.hash = any (hashes)
      and p.status in ('published', 'archived') and p.member_id <> author
      and p.published_at < moment and p.published_at >= moment - interval '90 days'
    group by s.post_id
  ) c
  order by c.shared desc, c.id
  limit 5
$$;
--> statement-breakpoint
revoke all on function echo_nearest(bigint[], uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function echo_nearest(bigint[], uuid, timestamptz) to entregent_app;
--> statement-breakpoint
-- The text of a colleague's published post, which anyone can read on its network; whose it is the reader's scope decides.
create function published_text(post uuid, out body text, out member_id uuid, out published_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.body, p.member_id, p.published_at from post p
  where p.organization_id = (select scope_organization()) and p.id = post and p.status in ('published', 'archived')
$$;
--> statement-breakpoint
revoke all on function published_text(uuid) from public;
--> statement-breakpoint
grant execute on function published_text(uuid) to entregent_app;
--> statement-breakpoint
-- A calendar program knows nothing but an address: its token says whose plan it is.
create function find_calendar_feed(hash text, out organization_id uuid, out member_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.organization_id, f.member_id from calendar_feed f
  join member m on m.organization_id = f.organization_id and m.id = f.member_id and m.status = 'active'
  where f.token_hash = hash
$$;
--> statement-breakpoint
revoke all on function find_calendar_feed(text) from public;
--> statement-breakpoint
grant execute on function find_calendar_feed(text) to entregent_auth;
--> statement-breakpoint
-- A worker asks for the next feed that is due, of any organization; the lease keeps others from it.
create function claim_feed(lease interval, out organization_id uuid, out feed_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update reference_feed f set next_fetch_at = now() + lease
  where (f.organization_id, f.id) = (
    select q.organization_id, q.id from reference_feed q
    where q.next_fetch_at <= now() order by q.next_fetch_at limit 1 for update skip locked
  )
  returning f.organization_id, f.id
$$;
--> statement-breakpoint
revoke all on function claim_feed(interval) from public;
--> statement-breakpoint
grant execute on function claim_feed(interval) to entregent_app;
--> statement-breakpoint
-- Words as people search them: forms folded by the text's language, with and without accents.
create function reference_search(language language, title text, body text) returns tsvector
language sql immutable parallel safe set search_path = public, pg_catalog as $$
  select to_tsvector(c, t) || to_tsvector(c, translate(lower(t), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'))
  from (select (case language when 'fr' then 'french' else 'english' end)::regconfig as c, title || ' ' || body as t) x
$$;
--> statement-breakpoint
alter table reference_text add column search tsvector generated always as (reference_search(language, title, body)) stored;
--> statement-breakpoint
-- How often each reference text was echoed, in the whole organization: counts alone, whoever asks.
create function echoed_references() returns table (id uuid, posts integer, authors integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.nearest_reference_id, count(*)::integer, count(distinct p.member_id)::integer from post p
  where p.organization_id = (select scope_organization()) and p.nearest_reference_id is not null and p.originality < 1
    and p.status in ('published', 'archived')
  group by 1
$$;
--> statement-breakpoint
revoke all on function echoed_references() from public;
--> statement-breakpoint
grant execute on function echoed_references() to entregent_app;
--> statement-breakpoint
create index signal_post_index on signal (organization_id, post_id) where post_id is not null;
--> statement-breakpoint
-- The board's last column: a few of the thousands that were published.
create index post_archived_index on post (organization_id, member_id, published_at) where status = 'archived';
