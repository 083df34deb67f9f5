-- Who sees what of the pipeline room. Notes and people of an opportunity are seen by whoever sees the opportunity; what it was
-- and its sums are kept by triggers and only read.
do $$
declare
  own constant text := 'organization_id = (select scope_organization())';
  rows_of constant text := '((select scope_everyone(''row_members'')) or member_id = any ((select scope_members(''row_members''))::uuid[]))';
  author constant text := 'member_id = (select scope_member())';
  name text;
  seen text;
  written text;
begin
  foreach name in array array['opportunity_state', 'open_sum', 'opportunity_person', 'opportunity_note', 'forecast_submission',
    'saved_view', 'close_reason', 'working_hours', 'holiday']
  loop
    seen := case
      when name in ('close_reason', 'working_hours', 'holiday') then own
      when name = 'saved_view' then format('%s and (%s or shared)', own, author)
      else format('%s and %s', own, rows_of)
    end;
    written := case when name in ('saved_view', 'forecast_submission') then format('%s and %s', own, author) else seen end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy scope on %I to entregent_app using (%s) with check (%s)', name, seen, written);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', name, current_user);
    if name in ('opportunity_state', 'open_sum') then
      execute format('grant select on %I to entregent_app', name);
    elsif name = 'forecast_submission' then
      execute format('grant select, insert on %I to entregent_app', name);
    else
      execute format('grant select, insert, update, delete on %I to entregent_app', name);
    end if;
  end loop;
end
$$;
--> statement-breakpoint
-- A shared view is changed by whoever made it alone.
create policy own_views on saved_view as restrictive for update to entregent_app using (member_id = (select scope_member()));
--> statement-breakpoint
create policy own_views_only on saved_view as restrictive for delete to entregent_app using (member_id = (select scope_member()));
--> statement-breakpoint
-- Warm or cold is what a touch was when it was logged: nobody writes it afterwards.
revoke update on touch from entregent_app;
--> statement-breakpoint
grant update (result, minutes, quantity, direction, note, version) on touch to entregent_app;
--> statement-breakpoint
insert into close_reason (organization_id, id, kind, key, position)
select o.organization_id, uuid_v7(), r.kind::stage_kind, r.key, r.position
from organization o cross join (values
  ('won', 'relationship', 0), ('won', 'fit', 1), ('won', 'introduction', 2), ('won', 'price', 3), ('won', 'timing', 4),
  ('lost', 'no_answer', 0), ('lost', 'price', 1), ('lost', 'competitor', 2), ('lost', 'no_budget', 3), ('lost', 'no_decision', 4),
  ('lost', 'fit', 5), ('lost', 'timing', 6)) r (kind, key, position);
--> statement-breakpoint
-- What is open, a row a member and stage.
create function opportunity_open_sum() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into open_sum as t (organization_id, stage_id, member_id, open, warm, amount_cents)
    select organization_id, stage_id, member_id, count(*), count(*) filter (where origin = 'warm'), coalesce(sum(amount_cents), 0)
    from added where status = 'open' group by 1, 2, 3 order by 1, 2, 3
    on conflict (organization_id, stage_id, member_id) do update set open = t.open + excluded.open, warm = t.warm + excluded.warm,
      amount_cents = t.amount_cents + excluded.amount_cents;
  elsif tg_op = 'DELETE' then
    insert into open_sum as t (organization_id, stage_id, member_id, open, warm, amount_cents)
    select organization_id, stage_id, member_id, -count(*), -(count(*) filter (where origin = 'warm')), -coalesce(sum(amount_cents), 0)
    from removed where status = 'open' group by 1, 2, 3 order by 1, 2, 3
    on conflict (organization_id, stage_id, member_id) do update set open = t.open + excluded.open, warm = t.warm + excluded.warm,
      amount_cents = t.amount_cents + excluded.amount_cents;
  else
    insert into open_sum as t (organization_id, stage_id, member_id, open, warm, amount_cents)
    select organization_id, stage_id, member_id, sum(open), sum(warm), sum(amount_cents)
    from (
      select organization_id, stage_id, member_id, 1 as open, (origin = 'warm')::integer as warm, coalesce(amount_cents, 0) as amount_cents
      from added where status = 'open'
      union all
      select organization_id, stage_id, member_id, -1, -(origin = 'warm')::integer, -coalesce(amount_cents, 0)
      from removed where status = 'open'
    ) c
    group by 1, 2, 3 having sum(open) <> 0 or sum(warm) <> 0 or sum(amount_cents) <> 0 order by 1, 2, 3
    on conflict (organization_id, stage_id, member_id) do update set open = t.open + excluded.open, warm = t.warm + excluded.warm,
      amount_cents = t.amount_cents + excluded.amount_cents;
  end if;
  if tg_op <> 'INSERT' then
    delete from open_sum t using (select distinct organization_id, stage_id, member_id from removed) k
    where t.organization_id = k.organization_id and t.stage_id = k.stage_id and t.member_id = k.member_id
      and t.open = 0 and t.warm = 0 and t.amount_cents = 0;
  end if;
  return null;
end
$$;
--> statement-breakpoint
revoke all on function opportunity_open_sum() from public;
--> statement-breakpoint
create trigger opportunity_open_sum_insert after insert on opportunity referencing new table as added for each statement execute function opportunity_open_sum();
--> statement-breakpoint
create trigger opportunity_open_sum_update after update on opportunity referencing new table as added old table as removed for each statement execute function opportunity_open_sum();
--> statement-breakpoint
create trigger opportunity_open_sum_delete after delete on opportunity referencing old table as removed for each statement execute function opportunity_open_sum();
--> statement-breakpoint
insert into open_sum (organization_id, stage_id, member_id, open, warm, amount_cents)
select organization_id, stage_id, member_id, count(*), count(*) filter (where origin = 'warm'), coalesce(sum(amount_cents), 0)
from opportunity where status = 'open' group by 1, 2, 3;
--> statement-breakpoint
-- The states of some opportunities as their dated stage changes give them: each from its change to the next, with today's amount,
-- as no source says what it was before. What no date explains begins now.
create function derive_opportunity_states(organizations uuid[], opportunities uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  with wanted as (
    select * from unnest(organizations, opportunities) w (organization_id, opportunity_id)
  ), move as (
    select c.organization_id, c.opportunity_id, c.to_stage_id, c.changed_at,
      lead(c.changed_at) over w as next_at, min(c.changed_at) over (partition by c.organization_id, c.opportunity_id) as begun_at
    from stage_change c join wanted using (organization_id, opportunity_id)
    where c.changed_at is not null
    window w as (partition by c.organization_id, c.opportunity_id order by c.changed_at, c.recorded_at, c.id)
  ), dated as (
    select o.organization_id, o.id, m.changed_at, m.begun_at, m.to_stage_id,
      case when m.next_at is not null then m.next_at
        when m.to_stage_id = o.stage_id then 'infinity'::timestamptz
        else greatest(now(), m.changed_at + interval '1 microsecond') end as until,
      o.member_id, o.amount_cents, o.expected_close_on
    from move m join opportunity o on o.organization_id = m.organization_id and o.id = m.opportunity_id
    where m.next_at is null or m.next_at > m.changed_at
  )
  insert into opportunity_state (organization_id, opportunity_id, valid_from, valid_to, begun_at, member_id, stage_id, status,
    amount_cents, expected_close_on)
  select d.organization_id, d.id, d.changed_at, d.until, d.begun_at, d.member_id, d.to_stage_id, s.kind, d.amount_cents,
    d.expected_close_on
  from dated d join stage s on s.organization_id = d.organization_id and s.id = d.to_stage_id
  union all
  select o.organization_id, o.id, coalesce(greatest(now(), l.until), now()), 'infinity', coalesce(l.begun_at, now()), o.member_id,
    o.stage_id, o.status, o.amount_cents, o.expected_close_on
  from wanted w
  join opportunity o on o.organization_id = w.organization_id and o.id = w.opportunity_id
  left join (
    select organization_id, id, max(until) as until, min(begun_at) as begun_at from dated group by 1, 2
  ) l on l.organization_id = o.organization_id and l.id = o.id
  where l.id is null or l.until < 'infinity'
$$;
--> statement-breakpoint
revoke all on function derive_opportunity_states(uuid[], uuid[]) from public;
--> statement-breakpoint
-- An opportunity that somebody enters begins now; an imported one waits for the history that its dates give.
create function opportunity_begins() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into opportunity_state (organization_id, opportunity_id, valid_from, valid_to, begun_at, member_id, stage_id, status,
    amount_cents, expected_close_on)
  select organization_id, id, now(), 'infinity', now(), member_id, stage_id, status, amount_cents, expected_close_on
  from added where import_batch_id is null;
  return null;
end
$$;
--> statement-breakpoint
revoke all on function opportunity_begins() from public;
--> statement-breakpoint
create trigger opportunity_begins after insert on opportunity referencing new table as added for each statement execute function opportunity_begins();
--> statement-breakpoint
create function opportunity_changes() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed record;
  organizations uuid[];
  opportunities uuid[];
begin
  select array_agg(a.organization_id), array_agg(a.id) into organizations, opportunities
  from added a join removed r on r.organization_id = a.organization_id and r.id = a.id
  where (a.stage_id, a.status, a.member_id, a.amount_cents, a.expected_close_on)
    is distinct from (r.stage_id, r.status, r.member_id, r.amount_cents, r.expected_close_on);
  if organizations is null then
    return null;
  end if;
  -- Twice in one transaction is one change; a state that begins later than now (a date ahead) begins anew.
  delete from opportunity_state t using unnest(organizations, opportunities) k (organization_id, opportunity_id)
  where t.organization_id = k.organization_id and t.opportunity_id = k.opportunity_id and t.valid_to = 'infinity'
    and t.valid_from >= now();
  update opportunity_state t set valid_to = now()
  from unnest(organizations, opportunities) k (organization_id, opportunity_id)
  where t.organization_id = k.organization_id and t.opportunity_id = k.opportunity_id and t.valid_to > now();
  insert into opportunity_state (organization_id, opportunity_id, valid_from, valid_to, begun_at, member_id, stage_id, status,
    amount_cents, expected_close_on)
  select a.organization_id, a.id, now(), 'infinity', coalesce(b.begun_at, now()), a.member_id, a.stage_id, a.status, a.amount_cents,
    a.expected_close_on
  from added a
  join unnest(organizations, opportunities) k (organization_id, opportunity_id) on k.organization_id = a.organization_id and k.opportunity_id = a.id
  left join lateral (
    select min(t.begun_at) as begun_at from opportunity_state t
    where t.organization_id = a.organization_id and t.opportunity_id = a.id
  ) b on true;
  return null;
end
$$;
--> statement-breakpoint
revoke all on function opportunity_changes() from public;
--> statement-breakpoint
create trigger opportunity_changes after update on opportunity referencing new table as added old table as removed for each statement execute function opportunity_changes();
--> statement-breakpoint
-- Stage changes with a date of the past tell what an opportunity was before it came here, or when it truly moved.
create function stage_change_states() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  organizations uuid[];
  opportunities uuid[];
begin
  -- Whoever moves the same opportunities just now ends first: only the next statement sees what he wrote.
  perform from opportunity o
  where (o.organization_id, o.id) in (select organization_id, opportunity_id from added)
  order by o.organization_id, o.id for no key update;
  select array_agg(k.organization_id), array_agg(k.opportunity_id) into organizations, opportunities
  from (select organization_id, opportunity_id, min(changed_at) as first_at from added group by 1, 2) k
  left join lateral (
    select count(*) as states, min(t.valid_from) as began from opportunity_state t
    where t.organization_id = k.organization_id and t.opportunity_id = k.opportunity_id
  ) s on true
  where s.states = 0 or (s.states = 1 and k.first_at < s.began);
  if organizations is not null then
    delete from opportunity_state t using unnest(organizations, opportunities) k (organization_id, opportunity_id)
    where t.organization_id = k.organization_id and t.opportunity_id = k.opportunity_id;
    perform derive_opportunity_states(organizations, opportunities);
  end if;
  -- A move whose day is known moves back to it.
  with moved as (
    select l.organization_id, l.opportunity_id, l.valid_from as recorded_at, p.valid_from as before_at, a.changed_at
    from added a
    join opportunity_state l on l.organization_id = a.organization_id and l.opportunity_id = a.opportunity_id
      and l.valid_to = 'infinity' and l.stage_id = a.to_stage_id and l.valid_from > a.changed_at
    join opportunity_state p on p.organization_id = l.organization_id and p.opportunity_id = l.opportunity_id
      and p.valid_to = l.valid_from and p.valid_from < a.changed_at and p.stage_id <> l.stage_id
  ), earlier as (
    update opportunity_state t set valid_to = m.changed_at from moved m
    where t.organization_id = m.organization_id and t.opportunity_id = m.opportunity_id and t.valid_from = m.before_at
  )
  update opportunity_state t set valid_from = m.changed_at from moved m
  where t.organization_id = m.organization_id and t.opportunity_id = m.opportunity_id and t.valid_from = m.recorded_at;
  return null;
end
$$;
--> statement-breakpoint
revoke all on function stage_change_states() from public;
--> statement-breakpoint
create trigger stage_change_states after insert on stage_change referencing new table as added for each statement execute function stage_change_states();
--> statement-breakpoint
do $$
declare
  organizations uuid[];
  opportunities uuid[];
begin
  select array_agg(organization_id), array_agg(id) into organizations, opportunities from opportunity;
  if organizations is not null then
    perform derive_opportunity_states(organizations, opportunities);
  end if;
end
$$;
--> statement-breakpoint
-- People are found by the beginnings of their words. Text search is not leakproof, so that under row security it would read
-- everybody; this filters the tenant itself, and gives ids alone.
alter table person add column search tsvector generated always as
  (to_tsvector('simple', name_key || ' ' || coalesce(email, '') || ' ' || coalesce(position, ''))) stored;
--> statement-breakpoint
create index person_search_index on person using gin (search);
--> statement-breakpoint
create function find_people(words text, most integer) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from person p
  where p.organization_id = (select scope_organization()) and p.search @@ to_tsquery('simple', words)
  order by p.name_key, p.id limit least(most, 50)
$$;
--> statement-breakpoint
revoke all on function find_people(text, integer) from public;
--> statement-breakpoint
grant execute on function find_people(text, integer) to entregent_app;
--> statement-breakpoint
-- Which colleagues know a person, and when they last had to do with him: for everyone in the organization, without what was said.
create function who_knows(person uuid) returns table (member_id uuid, last_at timestamptz, contacts integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.member_id, max(k.at), count(k.at)::integer from (
    select t.member_id, t.occurred_at as at from touch t
    where t.organization_id = (select scope_organization()) and t.person_id = person
    union all
    select s.member_id, s.occurred_at from signal s
    where s.organization_id = (select scope_organization()) and s.person_id = person
    union all
    select m.member_id, m.starts_at from meeting_participant q
    join meeting m on m.organization_id = q.organization_id and m.id = q.meeting_id and m.status = 'held'
    where q.organization_id = (select scope_organization()) and q.person_id = person
    union all
    select p.member_id, null from person p
    where p.organization_id = (select scope_organization()) and p.id = person and p.member_id is not null
  ) k
  group by k.member_id
$$;
--> statement-breakpoint
revoke all on function who_knows(uuid) from public;
--> statement-breakpoint
grant execute on function who_knows(uuid) to entregent_app;
--> statement-breakpoint
-- How often anyone of the organization reached out to a person in vain lately, and when the person last gave a sign.
create function reached_in_vain(person uuid, moment timestamptz, since timestamptz, out unanswered integer, out last_sign_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with sign as (
    select max(k.at) as at from (
      select max(s.occurred_at) as at from signal s
      where s.organization_id = (select scope_organization()) and s.person_id = person and s.occurred_at <= moment
      union all
      select max(t.occurred_at) from touch t
      where t.organization_id = (select scope_organization()) and t.person_id = person and t.occurred_at <= moment
        and (t.direction = 'inbound' or t.result in ('answered', 'interested', 'appointment'))
      union all
      select max(m.starts_at) from meeting_participant q
      join meeting m on m.organization_id = q.organization_id and m.id = q.meeting_id and m.status = 'held'
      where q.organization_id = (select scope_organization()) and q.person_id = person and m.starts_at <= moment
    ) k
  )
  select coalesce(sum(t.quantity), 0)::integer, (select at from sign) from touch t
  where t.organization_id = (select scope_organization()) and t.person_id = person and t.direction = 'outbound'
    and t.result = 'unanswered' and t.occurred_at > greatest(since, coalesce((select at from sign), since)) and t.occurred_at <= moment
$$;
--> statement-breakpoint
revoke all on function reached_in_vain(uuid, timestamptz, timestamptz) from public;
--> statement-breakpoint
grant execute on function reached_in_vain(uuid, timestamptz, timestamptz) to entregent_app;
--> statement-breakpoint
-- Gives a signal to a colleague whose rows the giver may not see. The new version, or null when somebody else was faster.
create function hand_over_signal(signal_id uuid, expected integer, colleague uuid) returns integer
language sql volatile security definer set search_path = public, pg_temp as $$
  update signal s set member_id = colleague, handed_from_id = s.member_id, status = 'waiting', snoozed_until = null,
    version = s.version + 1
  where s.organization_id = (select scope_organization()) and s.id = signal_id and s.version = expected
    and s.status in ('waiting', 'snoozed') and s.member_id <> colleague
    and ((select scope_everyone('row_members')) or s.member_id = any ((select scope_members('row_members'))::uuid[]))
    and exists (
      select from member m where m.organization_id = s.organization_id and m.id = colleague and m.status = 'active'
        and m.role <> 'marketing')
  returning s.version
$$;
--> statement-breakpoint
revoke all on function hand_over_signal(uuid, integer, uuid) from public;
--> statement-breakpoint
grant execute on function hand_over_signal(uuid, integer, uuid) to entregent_app;
