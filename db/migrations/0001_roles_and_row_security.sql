-- A board reads weeks; the days are many times as many rows, so that each grain has a partition of its own.
do $$
declare
  name text;
begin
  for name in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like '%\_rollup' loop
    execute format('alter table %I rename to %I', name, name || '_unparted');
    execute format('create table %I (like %I including all) partition by list (grain)', name, name || '_unparted');
    execute format('create table %I partition of %I for values in (''day'')', name || '_day', name);
    execute format('create table %I partition of %I for values in (''week'')', name || '_week', name);
    execute format('drop table %I', name || '_unparted');
  end loop;
end
$$;
--> statement-breakpoint
alter table team add constraint team_manager_fk foreign key (organization_id, manager_id) references member (organization_id, id);
--> statement-breakpoint
-- The roles the application works under. They own nothing, cannot sign in and cannot bypass row-level security; the login
-- takes one of them for the length of a transaction (db/scoped.ts).
do $$
declare
  role_name text;
begin
  foreach role_name in array array['entregent_app', 'entregent_auth'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls', role_name);
      exception when duplicate_object or unique_violation then
        null; -- another database of the same cluster was faster
      end;
    end if;
    -- From PostgreSQL 16 on whoever makes a role may grant it, but may not take it before it is granted to him.
    if not pg_has_role(current_user, role_name,
      case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end)
    then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
end
$$;
--> statement-breakpoint
do $$
begin
  if current_setting('server_version_num')::integer >= 180000 then
    create function uuid_v7() returns uuid language sql volatile parallel safe as 'select uuidv7()';
  else
    create function uuid_v7() returns uuid language sql volatile parallel safe as $uuid$
      select encode(
        set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1),
        'hex')::uuid
    $uuid$;
  end if;
end
$$;
--> statement-breakpoint
-- What the transaction may see; unset reads as nothing.
create function scope_organization() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;
--> statement-breakpoint
create function scope_everyone(list text) returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('app.' || list, true), '') = '*' $$;
--> statement-breakpoint
create function scope_members(list text) returns uuid[] language sql stable parallel safe as
  $$ select coalesce(string_to_array(nullif(nullif(current_setting('app.' || list, true), ''), '*'), ',')::uuid[], '{}') $$;
--> statement-breakpoint
create function scope_member() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.member_id', true), '')::uuid $$;
--> statement-breakpoint
create function scope_amounts() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('app.amounts', true), '') = 'on' $$;
--> statement-breakpoint
grant usage on schema public to entregent_app, entregent_auth;
--> statement-breakpoint
do $$
declare
  own constant text := 'organization_id = (select scope_organization())';
  template constant text := '((select scope_everyone(%L)) or member_id = any ((select scope_members(%L))::uuid[]))';
  rows_of constant text := format(template, 'row_members', 'row_members');
  figures_of constant text := format(template, 'figure_members', 'figure_members');
  content_of constant text := format(template, 'content_members', 'content_members');
  author constant text := 'member_id = (select scope_member())';
  name text;
  rule text;
begin
  for name in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)
      and c.relname not in ('session', 'one_time_token')
  loop
    rule := case
      when name in ('signal', 'touch', 'touch_citation', 'time_entry', 'opportunity', 'stage_change', 'meeting',
                    'meeting_participant', 'promise', 'introduction')
        then format('%s and %s', own, rows_of)
      when name = 'post'
        then format('%s and (%s or ((shared or status not in (''idea'', ''draft'')) and %s))', own, author, content_of)
      when name = 'post_metric' then format('%s and (%s or %s)', own, author, content_of)
      when name like 'post\_rollup%' then format('%s and (%s or %s)', own, figures_of, content_of)
      when name like 'close\_rollup%' or name like 'cycle\_rollup%' then format('%s and (select scope_amounts()) and %s', own, figures_of)
      when name like '%\_rollup%' then format('%s and %s', own, figures_of)
      when name = 'idempotency_key' then format('%s and %s', own, author)
      else own
    end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy scope on %I to entregent_app using (%s) with check (%s)', name, rule, rule);
    -- Forced row security binds the owner too; the triggers that keep rollups and the migrations run as the owner.
    execute format('create policy maintenance on %I to %I using (true) with check (true)', name, current_user);
    if name like '%\_rollup%' then
      execute format('grant select on %I to entregent_app', name);
    elsif name = 'audit_entry' then
      execute format('grant select, insert on %I to entregent_app', name);
    else
      execute format('grant select, insert, update, delete on %I to entregent_app', name);
    end if;
  end loop;
end
$$;
--> statement-breakpoint
-- Signing in happens before any organization is known: the identity role reads seats, and the global tables are its alone.
grant select, insert, update, delete on "user", user_identity, session, sign_in_failure, one_time_token to entregent_auth;
--> statement-breakpoint
grant select on organization, branch, team, member to entregent_auth;
--> statement-breakpoint
grant update (user_id) on member to entregent_auth;
--> statement-breakpoint
create policy identity on organization for select to entregent_auth using (true);
--> statement-breakpoint
create policy identity on branch for select to entregent_auth using (true);
--> statement-breakpoint
create policy identity on team for select to entregent_auth using (true);
--> statement-breakpoint
create policy identity on member to entregent_auth using (true) with check (true);
--> statement-breakpoint
-- How many migrations the database has seen, for the health answer.
create function migrations_applied() returns integer language sql stable security definer set search_path = pg_catalog, pg_temp as
  $$ select count(*)::integer from drizzle.__drizzle_migrations $$;
--> statement-breakpoint
revoke all on function migrations_applied() from public;
--> statement-breakpoint
grant execute on function migrations_applied() to entregent_auth;
--> statement-breakpoint
-- A worker asks for the next import of any organization and learns only which one it is.
create function claim_import(lease interval, out organization_id uuid, out batch_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update import_batch b set lease_until = now() + lease, state = 'running'
  where (b.organization_id, b.id) = (
    select q.organization_id, q.id from import_batch q
    where q.state = 'queued' or (q.state = 'running' and q.lease_until < now())
    order by q.created_at limit 1 for update skip locked
  )
  returning b.organization_id, b.id
$$;
--> statement-breakpoint
revoke all on function claim_import(interval) from public;
--> statement-breakpoint
grant execute on function claim_import(interval) to entregent_app;
--> statement-breakpoint
-- A post carries the figures of its latest snapshot.
create function post_metric_latest() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  organizations uuid[];
  posts uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(organization_id), array_agg(post_id) into organizations, posts
    from (select distinct organization_id, post_id from added) c;
  elsif tg_op = 'DELETE' then
    select array_agg(organization_id), array_agg(post_id) into organizations, posts
    from (select distinct organization_id, post_id from removed) c;
  else
    select array_agg(organization_id), array_agg(post_id) into organizations, posts
    from (select organization_id, post_id from added union select organization_id, post_id from removed) c;
  end if;
  -- Whoever measures the same posts just now ends first: only the next statement sees what he wrote.
  perform from post p
  where (p.organization_id, p.id) in (select * from unnest(organizations, posts))
  order by p.organization_id, p.id for no key update;
  update post p
  set impressions = l.impressions, reactions = l.reactions, comments = l.comments, reposts = l.reposts, clicks = l.clicks
  from (
    select t.organization_id, t.post_id, m.impressions, m.reactions, m.comments, m.reposts, m.clicks
    from unnest(organizations, posts) t (organization_id, post_id)
    left join lateral (
      select * from post_metric s
      where s.organization_id = t.organization_id and s.post_id = t.post_id order by s.captured_at desc limit 1
    ) m on true
  ) l
  where p.organization_id = l.organization_id and p.id = l.post_id
    and (p.impressions, p.reactions, p.comments, p.reposts, p.clicks)
      is distinct from (l.impressions, l.reactions, l.comments, l.reposts, l.clicks);
  return null;
end
$$;
--> statement-breakpoint
revoke all on function post_metric_latest() from public;
--> statement-breakpoint
create trigger post_metric_latest_insert after insert on post_metric referencing new table as added for each statement execute function post_metric_latest();
--> statement-breakpoint
create trigger post_metric_latest_update after update on post_metric referencing new table as added old table as removed for each statement execute function post_metric_latest();
--> statement-breakpoint
create trigger post_metric_latest_delete after delete on post_metric referencing old table as removed for each statement execute function post_metric_latest();
