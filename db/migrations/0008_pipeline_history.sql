-- What an opportunity was: two writers that wait for one another, an import taken back, and a demonstration with a past.
--
-- A transaction that waited for another has an older now() than what the other left: its own word stands, and whatever began
-- later than it is gone, also where that was more than one change.
create or replace function opportunity_changes() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  organizations uuid[];
  opportunities uuid[];
  begun timestamptz[];
begin
  select array_agg(a.organization_id), array_agg(a.id), array_agg(coalesce(b.begun_at, now()))
  into organizations, opportunities, begun
  from added a
  join removed r on r.organization_id = a.organization_id and r.id = a.id
  left join lateral (
    select min(t.begun_at) as begun_at from opportunity_state t
    where t.organization_id = a.organization_id and t.opportunity_id = a.id
  ) b on true
  where (a.stage_id, a.status, a.member_id, a.amount_cents, a.expected_close_on)
    is distinct from (r.stage_id, r.status, r.member_id, r.amount_cents, r.expected_close_on);
  if organizations is null then
    return null;
  end if;
  delete from opportunity_state t using unnest(organizations, opportunities) k (organization_id, opportunity_id)
  where t.organization_id = k.organization_id and t.opportunity_id = k.opportunity_id and t.valid_from >= now();
  update opportunity_state t set valid_to = now()
  from unnest(organizations, opportunities) k (organization_id, opportunity_id)
  where t.organization_id = k.organization_id and t.opportunity_id = k.opportunity_id and t.valid_to > now();
  insert into opportunity_state (organization_id, opportunity_id, valid_from, valid_to, begun_at, member_id, stage_id, status,
    amount_cents, expected_close_on)
  select a.organization_id, a.id, now(), 'infinity', least(k.begun_at, now()), a.member_id, a.stage_id, a.status, a.amount_cents,
    a.expected_close_on
  from added a
  join unnest(organizations, opportunities, begun) k (organization_id, opportunity_id, begun_at)
    on k.organization_id = a.organization_id and k.opportunity_id = a.id;
  return null;
end
$$;
--> statement-breakpoint
-- An import that is taken back never moved anything: what it made of an opportunity goes, and what was before it goes on.
create function stage_change_taken_back() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from opportunity o
  where (o.organization_id, o.id) in (select organization_id, opportunity_id from removed)
  order by o.organization_id, o.id for no key update;
  with undone as (
    select l.organization_id, l.opportunity_id, p.valid_from as kept_from
    from removed d
    join opportunity_state l on l.organization_id = d.organization_id and l.opportunity_id = d.opportunity_id and l.valid_to = 'infinity'
    join opportunity_state m on m.organization_id = l.organization_id and m.opportunity_id = l.opportunity_id
      and m.valid_to = l.valid_from and m.stage_id = d.to_stage_id
    join opportunity_state p on p.organization_id = m.organization_id and p.opportunity_id = m.opportunity_id
      and p.valid_to = m.valid_from
    where d.import_batch_id is not null
      and (p.stage_id, p.status, p.member_id, p.amount_cents, p.expected_close_on)
        is not distinct from (l.stage_id, l.status, l.member_id, l.amount_cents, l.expected_close_on)
  ), gone as (
    delete from opportunity_state t using undone u
    where t.organization_id = u.organization_id and t.opportunity_id = u.opportunity_id and t.valid_from > u.kept_from
  )
  update opportunity_state t set valid_to = 'infinity' from undone u
  where t.organization_id = u.organization_id and t.opportunity_id = u.opportunity_id and t.valid_from = u.kept_from;
  return null;
end
$$;
--> statement-breakpoint
revoke all on function stage_change_taken_back() from public;
--> statement-breakpoint
create trigger stage_change_taken_back after delete on stage_change referencing old table as removed for each statement execute function stage_change_taken_back();
--> statement-breakpoint
-- What amounts and expected days were before they became what they are: for a demonstration, which has a past that nobody
-- recorded. Each is `{opportunity, until, amount_cents, expected_close_on}`, said for all that was before `until`, and told
-- from the latest to the earliest. Only the demonstration organization may do so, and only for itself.
create function tell_demo_past(told jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  past record;
begin
  if scope_member() is not null or not exists (
    select from organization o where o.organization_id = (select scope_organization()) and o.is_demo)
  then
    raise exception 'tell_demo_past: for the demonstration alone';
  end if;
  -- Its stage changes came in portions, and a deal's may be in two of them.
  delete from opportunity_state s where s.organization_id = (select scope_organization());
  perform derive_opportunity_states(array_agg(o.organization_id), array_agg(o.id)) from opportunity o
  where o.organization_id = (select scope_organization());
  for past in
    select * from jsonb_to_recordset(told) as t (opportunity uuid, until timestamptz, amount_cents bigint, expected_close_on date)
    order by until desc
  loop
    insert into opportunity_state (organization_id, opportunity_id, valid_from, valid_to, begun_at, member_id, stage_id, status,
      amount_cents, expected_close_on)
    select organization_id, opportunity_id, past.until, valid_to, begun_at, member_id, stage_id, status, amount_cents,
      expected_close_on
    from opportunity_state s
    where s.organization_id = (select scope_organization()) and s.opportunity_id = past.opportunity and s.valid_from < past.until
      and s.valid_to > past.until;
    update opportunity_state s set valid_to = least(s.valid_to, past.until), amount_cents = past.amount_cents,
      expected_close_on = past.expected_close_on
    where s.organization_id = (select scope_organization()) and s.opportunity_id = past.opportunity and s.valid_from < past.until;
  end loop;
end
$$;
--> statement-breakpoint
revoke all on function tell_demo_past(jsonb) from public;
--> statement-breakpoint
grant execute on function tell_demo_past(jsonb) to entregent_app;
