create or replace function touch_rollup() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $rollup$
begin
  if tg_op = 'INSERT' then
  insert into activity_rollup (organization_id, grain, starts_on, member_id, channel, touches, warm_touches, conversations, appointments, minutes)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.channel, sum(c.touches) as touches, sum(c.warm_touches) as warm_touches, sum(c.conversations) as conversations, sum(c.appointments) as appointments, sum(c.minutes) as minutes from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, (r.quantity) as touches, (case when r.warm then r.quantity else 0 end) as warm_touches, (case when r.result <> 'unanswered' then r.quantity else 0 end) as conversations, (case when r.result = 'appointment' then r.quantity else 0 end) as appointments, (r.minutes) as minutes
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id, channel
  having sum(c.touches) <> 0 or sum(c.warm_touches) <> 0 or sum(c.conversations) <> 0 or sum(c.appointments) <> 0 or sum(c.minutes) <> 0
  order by organization_id, grain, starts_on, member_id, channel
  on conflict (organization_id, grain, starts_on, member_id, channel) do update set touches = activity_rollup.touches + excluded.touches, warm_touches = activity_rollup.warm_touches + excluded.warm_touches, conversations = activity_rollup.conversations + excluded.conversations, appointments = activity_rollup.appointments + excluded.appointments, minutes = activity_rollup.minutes + excluded.minutes;
  elsif tg_op = 'DELETE' then
  insert into activity_rollup (organization_id, grain, starts_on, member_id, channel, touches, warm_touches, conversations, appointments, minutes)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.channel, sum(c.touches) as touches, sum(c.warm_touches) as warm_touches, sum(c.conversations) as conversations, sum(c.appointments) as appointments, sum(c.minutes) as minutes from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, -(r.quantity) as touches, -(case when r.warm then r.quantity else 0 end) as warm_touches, -(case when r.result <> 'unanswered' then r.quantity else 0 end) as conversations, -(case when r.result = 'appointment' then r.quantity else 0 end) as appointments, -(r.minutes) as minutes
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id, channel
  having sum(c.touches) <> 0 or sum(c.warm_touches) <> 0 or sum(c.conversations) <> 0 or sum(c.appointments) <> 0 or sum(c.minutes) <> 0
  order by organization_id, grain, starts_on, member_id, channel
  on conflict (organization_id, grain, starts_on, member_id, channel) do update set touches = activity_rollup.touches + excluded.touches, warm_touches = activity_rollup.warm_touches + excluded.warm_touches, conversations = activity_rollup.conversations + excluded.conversations, appointments = activity_rollup.appointments + excluded.appointments, minutes = activity_rollup.minutes + excluded.minutes;
  delete from activity_rollup t using (select distinct organization_id, grain, starts_on, member_id, channel from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, -(r.quantity) as touches, -(case when r.warm then r.quantity else 0 end) as warm_touches, -(case when r.result <> 'unanswered' then r.quantity else 0 end) as conversations, -(case when r.result = 'appointment' then r.quantity else 0 end) as appointments, -(r.minutes) as minutes
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.channel = k.channel and t.touches = 0 and t.warm_touches = 0 and t.conversations = 0 and t.appointments = 0 and t.minutes = 0;
  else
  insert into activity_rollup (organization_id, grain, starts_on, member_id, channel, touches, warm_touches, conversations, appointments, minutes)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.channel, sum(c.touches) as touches, sum(c.warm_touches) as warm_touches, sum(c.conversations) as conversations, sum(c.appointments) as appointments, sum(c.minutes) as minutes from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, (r.quantity) as touches, (case when r.warm then r.quantity else 0 end) as warm_touches, (case when r.result <> 'unanswered' then r.quantity else 0 end) as conversations, (case when r.result = 'appointment' then r.quantity else 0 end) as appointments, (r.minutes) as minutes
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, -(r.quantity) as touches, -(case when r.warm then r.quantity else 0 end) as warm_touches, -(case when r.result <> 'unanswered' then r.quantity else 0 end) as conversations, -(case when r.result = 'appointment' then r.quantity else 0 end) as appointments, -(r.minutes) as minutes
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id, channel
  having sum(c.touches) <> 0 or sum(c.warm_touches) <> 0 or sum(c.conversations) <> 0 or sum(c.appointments) <> 0 or sum(c.minutes) <> 0
  order by organization_id, grain, starts_on, member_id, channel
  on conflict (organization_id, grain, starts_on, member_id, channel) do update set touches = activity_rollup.touches + excluded.touches, warm_touches = activity_rollup.warm_touches + excluded.warm_touches, conversations = activity_rollup.conversations + excluded.conversations, appointments = activity_rollup.appointments + excluded.appointments, minutes = activity_rollup.minutes + excluded.minutes;
  delete from activity_rollup t using (select distinct organization_id, grain, starts_on, member_id, channel from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, -(r.quantity) as touches, -(case when r.warm then r.quantity else 0 end) as warm_touches, -(case when r.result <> 'unanswered' then r.quantity else 0 end) as conversations, -(case when r.result = 'appointment' then r.quantity else 0 end) as appointments, -(r.minutes) as minutes
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.channel = k.channel and t.touches = 0 and t.warm_touches = 0 and t.conversations = 0 and t.appointments = 0 and t.minutes = 0;
  end if;
  return null;
end
$rollup$;
revoke all on function touch_rollup() from public;
create or replace trigger touch_rollup_insert after insert on "touch" referencing new table as added for each statement execute function touch_rollup();
create or replace trigger touch_rollup_update after update on "touch" referencing new table as added old table as removed for each statement execute function touch_rollup();
create or replace trigger touch_rollup_delete after delete on "touch" referencing old table as removed for each statement execute function touch_rollup();
--> statement-breakpoint
create or replace function time_entry_rollup() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $rollup$
begin
  if tg_op = 'INSERT' then
  insert into activity_rollup (organization_id, grain, starts_on, member_id, channel, touches, warm_touches, conversations, appointments, minutes)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.channel, sum(c.touches) as touches, sum(c.warm_touches) as warm_touches, sum(c.conversations) as conversations, sum(c.appointments) as appointments, sum(c.minutes) as minutes from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, 0 as touches, 0 as warm_touches, 0 as conversations, 0 as appointments, (r.minutes) as minutes
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.day as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id, channel
  having sum(c.touches) <> 0 or sum(c.warm_touches) <> 0 or sum(c.conversations) <> 0 or sum(c.appointments) <> 0 or sum(c.minutes) <> 0
  order by organization_id, grain, starts_on, member_id, channel
  on conflict (organization_id, grain, starts_on, member_id, channel) do update set touches = activity_rollup.touches + excluded.touches, warm_touches = activity_rollup.warm_touches + excluded.warm_touches, conversations = activity_rollup.conversations + excluded.conversations, appointments = activity_rollup.appointments + excluded.appointments, minutes = activity_rollup.minutes + excluded.minutes;
  elsif tg_op = 'DELETE' then
  insert into activity_rollup (organization_id, grain, starts_on, member_id, channel, touches, warm_touches, conversations, appointments, minutes)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.channel, sum(c.touches) as touches, sum(c.warm_touches) as warm_touches, sum(c.conversations) as conversations, sum(c.appointments) as appointments, sum(c.minutes) as minutes from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, 0 as touches, 0 as warm_touches, 0 as conversations, 0 as appointments, -(r.minutes) as minutes
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.day as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id, channel
  having sum(c.touches) <> 0 or sum(c.warm_touches) <> 0 or sum(c.conversations) <> 0 or sum(c.appointments) <> 0 or sum(c.minutes) <> 0
  order by organization_id, grain, starts_on, member_id, channel
  on conflict (organization_id, grain, starts_on, member_id, channel) do update set touches = activity_rollup.touches + excluded.touches, warm_touches = activity_rollup.warm_touches + excluded.warm_touches, conversations = activity_rollup.conversations + excluded.conversations, appointments = activity_rollup.appointments + excluded.appointments, minutes = activity_rollup.minutes + excluded.minutes;
  delete from activity_rollup t using (select distinct organization_id, grain, starts_on, member_id, channel from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, 0 as touches, 0 as warm_touches, 0 as conversations, 0 as appointments, -(r.minutes) as minutes
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.day as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.channel = k.channel and t.touches = 0 and t.warm_touches = 0 and t.conversations = 0 and t.appointments = 0 and t.minutes = 0;
  else
  insert into activity_rollup (organization_id, grain, starts_on, member_id, channel, touches, warm_touches, conversations, appointments, minutes)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.channel, sum(c.touches) as touches, sum(c.warm_touches) as warm_touches, sum(c.conversations) as conversations, sum(c.appointments) as appointments, sum(c.minutes) as minutes from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, 0 as touches, 0 as warm_touches, 0 as conversations, 0 as appointments, (r.minutes) as minutes
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.day as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, 0 as touches, 0 as warm_touches, 0 as conversations, 0 as appointments, -(r.minutes) as minutes
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.day as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id, channel
  having sum(c.touches) <> 0 or sum(c.warm_touches) <> 0 or sum(c.conversations) <> 0 or sum(c.appointments) <> 0 or sum(c.minutes) <> 0
  order by organization_id, grain, starts_on, member_id, channel
  on conflict (organization_id, grain, starts_on, member_id, channel) do update set touches = activity_rollup.touches + excluded.touches, warm_touches = activity_rollup.warm_touches + excluded.warm_touches, conversations = activity_rollup.conversations + excluded.conversations, appointments = activity_rollup.appointments + excluded.appointments, minutes = activity_rollup.minutes + excluded.minutes;
  delete from activity_rollup t using (select distinct organization_id, grain, starts_on, member_id, channel from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, 0 as touches, 0 as warm_touches, 0 as conversations, 0 as appointments, -(r.minutes) as minutes
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.day as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.channel = k.channel and t.touches = 0 and t.warm_touches = 0 and t.conversations = 0 and t.appointments = 0 and t.minutes = 0;
  end if;
  return null;
end
$rollup$;
revoke all on function time_entry_rollup() from public;
create or replace trigger time_entry_rollup_insert after insert on "time_entry" referencing new table as added for each statement execute function time_entry_rollup();
create or replace trigger time_entry_rollup_update after update on "time_entry" referencing new table as added old table as removed for each statement execute function time_entry_rollup();
create or replace trigger time_entry_rollup_delete after delete on "time_entry" referencing old table as removed for each statement execute function time_entry_rollup();
--> statement-breakpoint
create or replace function signal_rollup() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $rollup$
begin
  if tg_op = 'INSERT' then
  insert into signal_rollup (organization_id, grain, starts_on, member_id, signals, answered)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.signals) as signals, sum(c.answered) as answered from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (1) as signals, (case when r.status = 'answered' then 1 else 0 end) as answered
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id
  having sum(c.signals) <> 0 or sum(c.answered) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set signals = signal_rollup.signals + excluded.signals, answered = signal_rollup.answered + excluded.answered;
  elsif tg_op = 'DELETE' then
  insert into signal_rollup (organization_id, grain, starts_on, member_id, signals, answered)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.signals) as signals, sum(c.answered) as answered from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(1) as signals, -(case when r.status = 'answered' then 1 else 0 end) as answered
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id
  having sum(c.signals) <> 0 or sum(c.answered) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set signals = signal_rollup.signals + excluded.signals, answered = signal_rollup.answered + excluded.answered;
  delete from signal_rollup t using (select distinct organization_id, grain, starts_on, member_id from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(1) as signals, -(case when r.status = 'answered' then 1 else 0 end) as answered
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.signals = 0 and t.answered = 0;
  else
  insert into signal_rollup (organization_id, grain, starts_on, member_id, signals, answered)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.signals) as signals, sum(c.answered) as answered from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (1) as signals, (case when r.status = 'answered' then 1 else 0 end) as answered
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(1) as signals, -(case when r.status = 'answered' then 1 else 0 end) as answered
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id
  having sum(c.signals) <> 0 or sum(c.answered) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set signals = signal_rollup.signals + excluded.signals, answered = signal_rollup.answered + excluded.answered;
  delete from signal_rollup t using (select distinct organization_id, grain, starts_on, member_id from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(1) as signals, -(case when r.status = 'answered' then 1 else 0 end) as answered
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.signals = 0 and t.answered = 0;
  end if;
  return null;
end
$rollup$;
revoke all on function signal_rollup() from public;
create or replace trigger signal_rollup_insert after insert on "signal" referencing new table as added for each statement execute function signal_rollup();
create or replace trigger signal_rollup_update after update on "signal" referencing new table as added old table as removed for each statement execute function signal_rollup();
create or replace trigger signal_rollup_delete after delete on "signal" referencing old table as removed for each statement execute function signal_rollup();
--> statement-breakpoint
create or replace function post_rollup() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $rollup$
begin
  if tg_op = 'INSERT' then
  insert into post_rollup (organization_id, grain, starts_on, member_id, planned, published, measured, impressions, reactions, comments, reposts, engagements, originality_sum, originality_count)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.planned) as planned, sum(c.published) as published, sum(c.measured) as measured, sum(c.impressions) as impressions, sum(c.reactions) as reactions, sum(c.comments) as comments, sum(c.reposts) as reposts, sum(c.engagements) as engagements, sum(c.originality_sum) as originality_sum, sum(c.originality_count) as originality_count from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (1) as planned, 0 as published, 0 as measured, 0 as impressions, 0 as reactions, 0 as comments, 0 as reposts, 0 as engagements, 0 as originality_sum, 0 as originality_count
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.planned_for at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('scheduled', 'published', 'archived')
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, 0 as planned, (1) as published, (case when r.impressions is not null then 1 else 0 end) as measured, (coalesce(r.impressions, 0)) as impressions, (coalesce(r.reactions, 0)) as reactions, (coalesce(r.comments, 0)) as comments, (coalesce(r.reposts, 0)) as reposts, (case when r.impressions is not null then coalesce(r.reactions, 0) + coalesce(r.comments, 0) + coalesce(r.reposts, 0) else 0 end) as engagements, (coalesce(r.originality, 0)) as originality_sum, (case when r.originality is not null then 1 else 0 end) as originality_count
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.published_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('published', 'archived')) c
  group by organization_id, grain, starts_on, member_id
  having sum(c.planned) <> 0 or sum(c.published) <> 0 or sum(c.measured) <> 0 or sum(c.impressions) <> 0 or sum(c.reactions) <> 0 or sum(c.comments) <> 0 or sum(c.reposts) <> 0 or sum(c.engagements) <> 0 or sum(c.originality_sum) <> 0 or sum(c.originality_count) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set planned = post_rollup.planned + excluded.planned, published = post_rollup.published + excluded.published, measured = post_rollup.measured + excluded.measured, impressions = post_rollup.impressions + excluded.impressions, reactions = post_rollup.reactions + excluded.reactions, comments = post_rollup.comments + excluded.comments, reposts = post_rollup.reposts + excluded.reposts, engagements = post_rollup.engagements + excluded.engagements, originality_sum = post_rollup.originality_sum + excluded.originality_sum, originality_count = post_rollup.originality_count + excluded.originality_count;
  elsif tg_op = 'DELETE' then
  insert into post_rollup (organization_id, grain, starts_on, member_id, planned, published, measured, impressions, reactions, comments, reposts, engagements, originality_sum, originality_count)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.planned) as planned, sum(c.published) as published, sum(c.measured) as measured, sum(c.impressions) as impressions, sum(c.reactions) as reactions, sum(c.comments) as comments, sum(c.reposts) as reposts, sum(c.engagements) as engagements, sum(c.originality_sum) as originality_sum, sum(c.originality_count) as originality_count from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(1) as planned, 0 as published, 0 as measured, 0 as impressions, 0 as reactions, 0 as comments, 0 as reposts, 0 as engagements, 0 as originality_sum, 0 as originality_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.planned_for at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('scheduled', 'published', 'archived')
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, 0 as planned, -(1) as published, -(case when r.impressions is not null then 1 else 0 end) as measured, -(coalesce(r.impressions, 0)) as impressions, -(coalesce(r.reactions, 0)) as reactions, -(coalesce(r.comments, 0)) as comments, -(coalesce(r.reposts, 0)) as reposts, -(case when r.impressions is not null then coalesce(r.reactions, 0) + coalesce(r.comments, 0) + coalesce(r.reposts, 0) else 0 end) as engagements, -(coalesce(r.originality, 0)) as originality_sum, -(case when r.originality is not null then 1 else 0 end) as originality_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.published_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('published', 'archived')) c
  group by organization_id, grain, starts_on, member_id
  having sum(c.planned) <> 0 or sum(c.published) <> 0 or sum(c.measured) <> 0 or sum(c.impressions) <> 0 or sum(c.reactions) <> 0 or sum(c.comments) <> 0 or sum(c.reposts) <> 0 or sum(c.engagements) <> 0 or sum(c.originality_sum) <> 0 or sum(c.originality_count) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set planned = post_rollup.planned + excluded.planned, published = post_rollup.published + excluded.published, measured = post_rollup.measured + excluded.measured, impressions = post_rollup.impressions + excluded.impressions, reactions = post_rollup.reactions + excluded.reactions, comments = post_rollup.comments + excluded.comments, reposts = post_rollup.reposts + excluded.reposts, engagements = post_rollup.engagements + excluded.engagements, originality_sum = post_rollup.originality_sum + excluded.originality_sum, originality_count = post_rollup.originality_count + excluded.originality_count;
  delete from post_rollup t using (select distinct organization_id, grain, starts_on, member_id from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(1) as planned, 0 as published, 0 as measured, 0 as impressions, 0 as reactions, 0 as comments, 0 as reposts, 0 as engagements, 0 as originality_sum, 0 as originality_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.planned_for at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('scheduled', 'published', 'archived')
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, 0 as planned, -(1) as published, -(case when r.impressions is not null then 1 else 0 end) as measured, -(coalesce(r.impressions, 0)) as impressions, -(coalesce(r.reactions, 0)) as reactions, -(coalesce(r.comments, 0)) as comments, -(coalesce(r.reposts, 0)) as reposts, -(case when r.impressions is not null then coalesce(r.reactions, 0) + coalesce(r.comments, 0) + coalesce(r.reposts, 0) else 0 end) as engagements, -(coalesce(r.originality, 0)) as originality_sum, -(case when r.originality is not null then 1 else 0 end) as originality_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.published_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('published', 'archived')) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.planned = 0 and t.published = 0 and t.measured = 0 and t.impressions = 0 and t.reactions = 0 and t.comments = 0 and t.reposts = 0 and t.engagements = 0 and t.originality_sum = 0 and t.originality_count = 0;
  else
  insert into post_rollup (organization_id, grain, starts_on, member_id, planned, published, measured, impressions, reactions, comments, reposts, engagements, originality_sum, originality_count)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.planned) as planned, sum(c.published) as published, sum(c.measured) as measured, sum(c.impressions) as impressions, sum(c.reactions) as reactions, sum(c.comments) as comments, sum(c.reposts) as reposts, sum(c.engagements) as engagements, sum(c.originality_sum) as originality_sum, sum(c.originality_count) as originality_count from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (1) as planned, 0 as published, 0 as measured, 0 as impressions, 0 as reactions, 0 as comments, 0 as reposts, 0 as engagements, 0 as originality_sum, 0 as originality_count
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.planned_for at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('scheduled', 'published', 'archived')
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(1) as planned, 0 as published, 0 as measured, 0 as impressions, 0 as reactions, 0 as comments, 0 as reposts, 0 as engagements, 0 as originality_sum, 0 as originality_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.planned_for at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('scheduled', 'published', 'archived')
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, 0 as planned, (1) as published, (case when r.impressions is not null then 1 else 0 end) as measured, (coalesce(r.impressions, 0)) as impressions, (coalesce(r.reactions, 0)) as reactions, (coalesce(r.comments, 0)) as comments, (coalesce(r.reposts, 0)) as reposts, (case when r.impressions is not null then coalesce(r.reactions, 0) + coalesce(r.comments, 0) + coalesce(r.reposts, 0) else 0 end) as engagements, (coalesce(r.originality, 0)) as originality_sum, (case when r.originality is not null then 1 else 0 end) as originality_count
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.published_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('published', 'archived')
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, 0 as planned, -(1) as published, -(case when r.impressions is not null then 1 else 0 end) as measured, -(coalesce(r.impressions, 0)) as impressions, -(coalesce(r.reactions, 0)) as reactions, -(coalesce(r.comments, 0)) as comments, -(coalesce(r.reposts, 0)) as reposts, -(case when r.impressions is not null then coalesce(r.reactions, 0) + coalesce(r.comments, 0) + coalesce(r.reposts, 0) else 0 end) as engagements, -(coalesce(r.originality, 0)) as originality_sum, -(case when r.originality is not null then 1 else 0 end) as originality_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.published_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('published', 'archived')) c
  group by organization_id, grain, starts_on, member_id
  having sum(c.planned) <> 0 or sum(c.published) <> 0 or sum(c.measured) <> 0 or sum(c.impressions) <> 0 or sum(c.reactions) <> 0 or sum(c.comments) <> 0 or sum(c.reposts) <> 0 or sum(c.engagements) <> 0 or sum(c.originality_sum) <> 0 or sum(c.originality_count) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set planned = post_rollup.planned + excluded.planned, published = post_rollup.published + excluded.published, measured = post_rollup.measured + excluded.measured, impressions = post_rollup.impressions + excluded.impressions, reactions = post_rollup.reactions + excluded.reactions, comments = post_rollup.comments + excluded.comments, reposts = post_rollup.reposts + excluded.reposts, engagements = post_rollup.engagements + excluded.engagements, originality_sum = post_rollup.originality_sum + excluded.originality_sum, originality_count = post_rollup.originality_count + excluded.originality_count;
  delete from post_rollup t using (select distinct organization_id, grain, starts_on, member_id from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(1) as planned, 0 as published, 0 as measured, 0 as impressions, 0 as reactions, 0 as comments, 0 as reposts, 0 as engagements, 0 as originality_sum, 0 as originality_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.planned_for at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('scheduled', 'published', 'archived')
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, 0 as planned, -(1) as published, -(case when r.impressions is not null then 1 else 0 end) as measured, -(coalesce(r.impressions, 0)) as impressions, -(coalesce(r.reactions, 0)) as reactions, -(coalesce(r.comments, 0)) as comments, -(coalesce(r.reposts, 0)) as reposts, -(case when r.impressions is not null then coalesce(r.reactions, 0) + coalesce(r.comments, 0) + coalesce(r.reposts, 0) else 0 end) as engagements, -(coalesce(r.originality, 0)) as originality_sum, -(case when r.originality is not null then 1 else 0 end) as originality_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.published_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('published', 'archived')) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.planned = 0 and t.published = 0 and t.measured = 0 and t.impressions = 0 and t.reactions = 0 and t.comments = 0 and t.reposts = 0 and t.engagements = 0 and t.originality_sum = 0 and t.originality_count = 0;
  end if;
  return null;
end
$rollup$;
revoke all on function post_rollup() from public;
create or replace trigger post_rollup_insert after insert on "post" referencing new table as added for each statement execute function post_rollup();
create or replace trigger post_rollup_update after update on "post" referencing new table as added old table as removed for each statement execute function post_rollup();
create or replace trigger post_rollup_delete after delete on "post" referencing old table as removed for each statement execute function post_rollup();
--> statement-breakpoint
create or replace function stage_change_rollup() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $rollup$
begin
  if tg_op = 'INSERT' then
  insert into stage_entry_rollup (organization_id, grain, starts_on, member_id, stage_id, entries, first_entries)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.stage_id, sum(c.entries) as entries, sum(c.first_entries) as first_entries from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.to_stage_id as stage_id, (1) as entries, (case when r.from_stage_id is null then 1 else 0 end) as first_entries
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.changed_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id, stage_id
  having sum(c.entries) <> 0 or sum(c.first_entries) <> 0
  order by organization_id, grain, starts_on, member_id, stage_id
  on conflict (organization_id, grain, starts_on, member_id, stage_id) do update set entries = stage_entry_rollup.entries + excluded.entries, first_entries = stage_entry_rollup.first_entries + excluded.first_entries;
  elsif tg_op = 'DELETE' then
  insert into stage_entry_rollup (organization_id, grain, starts_on, member_id, stage_id, entries, first_entries)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.stage_id, sum(c.entries) as entries, sum(c.first_entries) as first_entries from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.to_stage_id as stage_id, -(1) as entries, -(case when r.from_stage_id is null then 1 else 0 end) as first_entries
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.changed_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id, stage_id
  having sum(c.entries) <> 0 or sum(c.first_entries) <> 0
  order by organization_id, grain, starts_on, member_id, stage_id
  on conflict (organization_id, grain, starts_on, member_id, stage_id) do update set entries = stage_entry_rollup.entries + excluded.entries, first_entries = stage_entry_rollup.first_entries + excluded.first_entries;
  delete from stage_entry_rollup t using (select distinct organization_id, grain, starts_on, member_id, stage_id from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.to_stage_id as stage_id, -(1) as entries, -(case when r.from_stage_id is null then 1 else 0 end) as first_entries
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.changed_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.stage_id = k.stage_id and t.entries = 0 and t.first_entries = 0;
  else
  insert into stage_entry_rollup (organization_id, grain, starts_on, member_id, stage_id, entries, first_entries)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.stage_id, sum(c.entries) as entries, sum(c.first_entries) as first_entries from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.to_stage_id as stage_id, (1) as entries, (case when r.from_stage_id is null then 1 else 0 end) as first_entries
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.changed_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.to_stage_id as stage_id, -(1) as entries, -(case when r.from_stage_id is null then 1 else 0 end) as first_entries
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.changed_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id, stage_id
  having sum(c.entries) <> 0 or sum(c.first_entries) <> 0
  order by organization_id, grain, starts_on, member_id, stage_id
  on conflict (organization_id, grain, starts_on, member_id, stage_id) do update set entries = stage_entry_rollup.entries + excluded.entries, first_entries = stage_entry_rollup.first_entries + excluded.first_entries;
  delete from stage_entry_rollup t using (select distinct organization_id, grain, starts_on, member_id, stage_id from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.to_stage_id as stage_id, -(1) as entries, -(case when r.from_stage_id is null then 1 else 0 end) as first_entries
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.changed_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.stage_id = k.stage_id and t.entries = 0 and t.first_entries = 0;
  end if;
  return null;
end
$rollup$;
revoke all on function stage_change_rollup() from public;
create or replace trigger stage_change_rollup_insert after insert on "stage_change" referencing new table as added for each statement execute function stage_change_rollup();
create or replace trigger stage_change_rollup_update after update on "stage_change" referencing new table as added old table as removed for each statement execute function stage_change_rollup();
create or replace trigger stage_change_rollup_delete after delete on "stage_change" referencing old table as removed for each statement execute function stage_change_rollup();
--> statement-breakpoint
create or replace function opportunity_rollup() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $rollup$
begin
  if tg_op = 'INSERT' then
  insert into close_rollup (organization_id, grain, starts_on, member_id, won, lost, won_warm, won_cents, cycle_days, cycle_count)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.won) as won, sum(c.lost) as lost, sum(c.won_warm) as won_warm, sum(c.won_cents) as won_cents, sum(c.cycle_days) as cycle_days, sum(c.cycle_count) as cycle_count from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (case when r.status = 'won' then 1 else 0 end) as won, (case when r.status = 'lost' then 1 else 0 end) as lost, (case when r.status = 'won' and r.origin = 'warm' then 1 else 0 end) as won_warm, (case when r.status = 'won' then coalesce(r.amount_cents, 0) else 0 end) as won_cents, (case when r.status = 'won' and r.opened_on is not null then r.closed_on - r.opened_on else 0 end) as cycle_days, (case when r.status = 'won' and r.opened_on is not null then 1 else 0 end) as cycle_count
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id
  having sum(c.won) <> 0 or sum(c.lost) <> 0 or sum(c.won_warm) <> 0 or sum(c.won_cents) <> 0 or sum(c.cycle_days) <> 0 or sum(c.cycle_count) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set won = close_rollup.won + excluded.won, lost = close_rollup.lost + excluded.lost, won_warm = close_rollup.won_warm + excluded.won_warm, won_cents = close_rollup.won_cents + excluded.won_cents, cycle_days = close_rollup.cycle_days + excluded.cycle_days, cycle_count = close_rollup.cycle_count + excluded.cycle_count;
  insert into cycle_rollup (organization_id, grain, starts_on, member_id, cycle_days, won)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.cycle_days, sum(c.won) as won from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.closed_on - r.opened_on as cycle_days, (1) as won
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status = 'won' and r.opened_on is not null) c
  group by organization_id, grain, starts_on, member_id, cycle_days
  having sum(c.won) <> 0
  order by organization_id, grain, starts_on, member_id, cycle_days
  on conflict (organization_id, grain, starts_on, member_id, cycle_days) do update set won = cycle_rollup.won + excluded.won;
  elsif tg_op = 'DELETE' then
  insert into close_rollup (organization_id, grain, starts_on, member_id, won, lost, won_warm, won_cents, cycle_days, cycle_count)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.won) as won, sum(c.lost) as lost, sum(c.won_warm) as won_warm, sum(c.won_cents) as won_cents, sum(c.cycle_days) as cycle_days, sum(c.cycle_count) as cycle_count from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(case when r.status = 'won' then 1 else 0 end) as won, -(case when r.status = 'lost' then 1 else 0 end) as lost, -(case when r.status = 'won' and r.origin = 'warm' then 1 else 0 end) as won_warm, -(case when r.status = 'won' then coalesce(r.amount_cents, 0) else 0 end) as won_cents, -(case when r.status = 'won' and r.opened_on is not null then r.closed_on - r.opened_on else 0 end) as cycle_days, -(case when r.status = 'won' and r.opened_on is not null then 1 else 0 end) as cycle_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id
  having sum(c.won) <> 0 or sum(c.lost) <> 0 or sum(c.won_warm) <> 0 or sum(c.won_cents) <> 0 or sum(c.cycle_days) <> 0 or sum(c.cycle_count) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set won = close_rollup.won + excluded.won, lost = close_rollup.lost + excluded.lost, won_warm = close_rollup.won_warm + excluded.won_warm, won_cents = close_rollup.won_cents + excluded.won_cents, cycle_days = close_rollup.cycle_days + excluded.cycle_days, cycle_count = close_rollup.cycle_count + excluded.cycle_count;
  delete from close_rollup t using (select distinct organization_id, grain, starts_on, member_id from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(case when r.status = 'won' then 1 else 0 end) as won, -(case when r.status = 'lost' then 1 else 0 end) as lost, -(case when r.status = 'won' and r.origin = 'warm' then 1 else 0 end) as won_warm, -(case when r.status = 'won' then coalesce(r.amount_cents, 0) else 0 end) as won_cents, -(case when r.status = 'won' and r.opened_on is not null then r.closed_on - r.opened_on else 0 end) as cycle_days, -(case when r.status = 'won' and r.opened_on is not null then 1 else 0 end) as cycle_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.won = 0 and t.lost = 0 and t.won_warm = 0 and t.won_cents = 0 and t.cycle_days = 0 and t.cycle_count = 0;
  insert into cycle_rollup (organization_id, grain, starts_on, member_id, cycle_days, won)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.cycle_days, sum(c.won) as won from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.closed_on - r.opened_on as cycle_days, -(1) as won
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status = 'won' and r.opened_on is not null) c
  group by organization_id, grain, starts_on, member_id, cycle_days
  having sum(c.won) <> 0
  order by organization_id, grain, starts_on, member_id, cycle_days
  on conflict (organization_id, grain, starts_on, member_id, cycle_days) do update set won = cycle_rollup.won + excluded.won;
  delete from cycle_rollup t using (select distinct organization_id, grain, starts_on, member_id, cycle_days from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.closed_on - r.opened_on as cycle_days, -(1) as won
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status = 'won' and r.opened_on is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.cycle_days = k.cycle_days and t.won = 0;
  else
  insert into close_rollup (organization_id, grain, starts_on, member_id, won, lost, won_warm, won_cents, cycle_days, cycle_count)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.won) as won, sum(c.lost) as lost, sum(c.won_warm) as won_warm, sum(c.won_cents) as won_cents, sum(c.cycle_days) as cycle_days, sum(c.cycle_count) as cycle_count from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (case when r.status = 'won' then 1 else 0 end) as won, (case when r.status = 'lost' then 1 else 0 end) as lost, (case when r.status = 'won' and r.origin = 'warm' then 1 else 0 end) as won_warm, (case when r.status = 'won' then coalesce(r.amount_cents, 0) else 0 end) as won_cents, (case when r.status = 'won' and r.opened_on is not null then r.closed_on - r.opened_on else 0 end) as cycle_days, (case when r.status = 'won' and r.opened_on is not null then 1 else 0 end) as cycle_count
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(case when r.status = 'won' then 1 else 0 end) as won, -(case when r.status = 'lost' then 1 else 0 end) as lost, -(case when r.status = 'won' and r.origin = 'warm' then 1 else 0 end) as won_warm, -(case when r.status = 'won' then coalesce(r.amount_cents, 0) else 0 end) as won_cents, -(case when r.status = 'won' and r.opened_on is not null then r.closed_on - r.opened_on else 0 end) as cycle_days, -(case when r.status = 'won' and r.opened_on is not null then 1 else 0 end) as cycle_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  group by organization_id, grain, starts_on, member_id
  having sum(c.won) <> 0 or sum(c.lost) <> 0 or sum(c.won_warm) <> 0 or sum(c.won_cents) <> 0 or sum(c.cycle_days) <> 0 or sum(c.cycle_count) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set won = close_rollup.won + excluded.won, lost = close_rollup.lost + excluded.lost, won_warm = close_rollup.won_warm + excluded.won_warm, won_cents = close_rollup.won_cents + excluded.won_cents, cycle_days = close_rollup.cycle_days + excluded.cycle_days, cycle_count = close_rollup.cycle_count + excluded.cycle_count;
  delete from close_rollup t using (select distinct organization_id, grain, starts_on, member_id from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(case when r.status = 'won' then 1 else 0 end) as won, -(case when r.status = 'lost' then 1 else 0 end) as lost, -(case when r.status = 'won' and r.origin = 'warm' then 1 else 0 end) as won_warm, -(case when r.status = 'won' then coalesce(r.amount_cents, 0) else 0 end) as won_cents, -(case when r.status = 'won' and r.opened_on is not null then r.closed_on - r.opened_on else 0 end) as cycle_days, -(case when r.status = 'won' and r.opened_on is not null then 1 else 0 end) as cycle_count
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.won = 0 and t.lost = 0 and t.won_warm = 0 and t.won_cents = 0 and t.cycle_days = 0 and t.cycle_count = 0;
  insert into cycle_rollup (organization_id, grain, starts_on, member_id, cycle_days, won)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.cycle_days, sum(c.won) as won from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.closed_on - r.opened_on as cycle_days, (1) as won
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status = 'won' and r.opened_on is not null
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.closed_on - r.opened_on as cycle_days, -(1) as won
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status = 'won' and r.opened_on is not null) c
  group by organization_id, grain, starts_on, member_id, cycle_days
  having sum(c.won) <> 0
  order by organization_id, grain, starts_on, member_id, cycle_days
  on conflict (organization_id, grain, starts_on, member_id, cycle_days) do update set won = cycle_rollup.won + excluded.won;
  delete from cycle_rollup t using (select distinct organization_id, grain, starts_on, member_id, cycle_days from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.closed_on - r.opened_on as cycle_days, -(1) as won
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status = 'won' and r.opened_on is not null) c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.cycle_days = k.cycle_days and t.won = 0;
  end if;
  return null;
end
$rollup$;
revoke all on function opportunity_rollup() from public;
create or replace trigger opportunity_rollup_insert after insert on "opportunity" referencing new table as added for each statement execute function opportunity_rollup();
create or replace trigger opportunity_rollup_update after update on "opportunity" referencing new table as added old table as removed for each statement execute function opportunity_rollup();
create or replace trigger opportunity_rollup_delete after delete on "opportunity" referencing old table as removed for each statement execute function opportunity_rollup();
--> statement-breakpoint
create or replace function meeting_rollup() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $rollup$
begin
  if tg_op = 'INSERT' then
  insert into meeting_rollup (organization_id, grain, starts_on, member_id, held, handshakes, significant, rated, next_steps, no_show_theirs, no_show_ours, cancelled, moved, to_confirm)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.held) as held, sum(c.handshakes) as handshakes, sum(c.significant) as significant, sum(c.rated) as rated, sum(c.next_steps) as next_steps, sum(c.no_show_theirs) as no_show_theirs, sum(c.no_show_ours) as no_show_ours, sum(c.cancelled) as cancelled, sum(c.moved) as moved, sum(c.to_confirm) as to_confirm from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (case when r.status = 'held' then 1 else 0 end) as held, (case when r.status = 'held' and r.kind = 'in_person' then 1 else 0 end) as handshakes, (case when r.status = 'held' and r.significant then 1 else 0 end) as significant, (case when r.status = 'held' and r.significant is not null then 1 else 0 end) as rated, (case when r.status = 'held' and r.next_step is not null then 1 else 0 end) as next_steps, (case when r.status = 'no_show_theirs' then 1 else 0 end) as no_show_theirs, (case when r.status = 'no_show_ours' then 1 else 0 end) as no_show_ours, (case when r.status = 'cancelled' then 1 else 0 end) as cancelled, (case when r.status = 'moved' then 1 else 0 end) as moved, (case when r.status = 'to_confirm' then 1 else 0 end) as to_confirm
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.starts_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status <> 'planned') c
  group by organization_id, grain, starts_on, member_id
  having sum(c.held) <> 0 or sum(c.handshakes) <> 0 or sum(c.significant) <> 0 or sum(c.rated) <> 0 or sum(c.next_steps) <> 0 or sum(c.no_show_theirs) <> 0 or sum(c.no_show_ours) <> 0 or sum(c.cancelled) <> 0 or sum(c.moved) <> 0 or sum(c.to_confirm) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set held = meeting_rollup.held + excluded.held, handshakes = meeting_rollup.handshakes + excluded.handshakes, significant = meeting_rollup.significant + excluded.significant, rated = meeting_rollup.rated + excluded.rated, next_steps = meeting_rollup.next_steps + excluded.next_steps, no_show_theirs = meeting_rollup.no_show_theirs + excluded.no_show_theirs, no_show_ours = meeting_rollup.no_show_ours + excluded.no_show_ours, cancelled = meeting_rollup.cancelled + excluded.cancelled, moved = meeting_rollup.moved + excluded.moved, to_confirm = meeting_rollup.to_confirm + excluded.to_confirm;
  elsif tg_op = 'DELETE' then
  insert into meeting_rollup (organization_id, grain, starts_on, member_id, held, handshakes, significant, rated, next_steps, no_show_theirs, no_show_ours, cancelled, moved, to_confirm)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.held) as held, sum(c.handshakes) as handshakes, sum(c.significant) as significant, sum(c.rated) as rated, sum(c.next_steps) as next_steps, sum(c.no_show_theirs) as no_show_theirs, sum(c.no_show_ours) as no_show_ours, sum(c.cancelled) as cancelled, sum(c.moved) as moved, sum(c.to_confirm) as to_confirm from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(case when r.status = 'held' then 1 else 0 end) as held, -(case when r.status = 'held' and r.kind = 'in_person' then 1 else 0 end) as handshakes, -(case when r.status = 'held' and r.significant then 1 else 0 end) as significant, -(case when r.status = 'held' and r.significant is not null then 1 else 0 end) as rated, -(case when r.status = 'held' and r.next_step is not null then 1 else 0 end) as next_steps, -(case when r.status = 'no_show_theirs' then 1 else 0 end) as no_show_theirs, -(case when r.status = 'no_show_ours' then 1 else 0 end) as no_show_ours, -(case when r.status = 'cancelled' then 1 else 0 end) as cancelled, -(case when r.status = 'moved' then 1 else 0 end) as moved, -(case when r.status = 'to_confirm' then 1 else 0 end) as to_confirm
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.starts_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status <> 'planned') c
  group by organization_id, grain, starts_on, member_id
  having sum(c.held) <> 0 or sum(c.handshakes) <> 0 or sum(c.significant) <> 0 or sum(c.rated) <> 0 or sum(c.next_steps) <> 0 or sum(c.no_show_theirs) <> 0 or sum(c.no_show_ours) <> 0 or sum(c.cancelled) <> 0 or sum(c.moved) <> 0 or sum(c.to_confirm) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set held = meeting_rollup.held + excluded.held, handshakes = meeting_rollup.handshakes + excluded.handshakes, significant = meeting_rollup.significant + excluded.significant, rated = meeting_rollup.rated + excluded.rated, next_steps = meeting_rollup.next_steps + excluded.next_steps, no_show_theirs = meeting_rollup.no_show_theirs + excluded.no_show_theirs, no_show_ours = meeting_rollup.no_show_ours + excluded.no_show_ours, cancelled = meeting_rollup.cancelled + excluded.cancelled, moved = meeting_rollup.moved + excluded.moved, to_confirm = meeting_rollup.to_confirm + excluded.to_confirm;
  delete from meeting_rollup t using (select distinct organization_id, grain, starts_on, member_id from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(case when r.status = 'held' then 1 else 0 end) as held, -(case when r.status = 'held' and r.kind = 'in_person' then 1 else 0 end) as handshakes, -(case when r.status = 'held' and r.significant then 1 else 0 end) as significant, -(case when r.status = 'held' and r.significant is not null then 1 else 0 end) as rated, -(case when r.status = 'held' and r.next_step is not null then 1 else 0 end) as next_steps, -(case when r.status = 'no_show_theirs' then 1 else 0 end) as no_show_theirs, -(case when r.status = 'no_show_ours' then 1 else 0 end) as no_show_ours, -(case when r.status = 'cancelled' then 1 else 0 end) as cancelled, -(case when r.status = 'moved' then 1 else 0 end) as moved, -(case when r.status = 'to_confirm' then 1 else 0 end) as to_confirm
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.starts_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status <> 'planned') c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.held = 0 and t.handshakes = 0 and t.significant = 0 and t.rated = 0 and t.next_steps = 0 and t.no_show_theirs = 0 and t.no_show_ours = 0 and t.cancelled = 0 and t.moved = 0 and t.to_confirm = 0;
  else
  insert into meeting_rollup (organization_id, grain, starts_on, member_id, held, handshakes, significant, rated, next_steps, no_show_theirs, no_show_ours, cancelled, moved, to_confirm)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.held) as held, sum(c.handshakes) as handshakes, sum(c.significant) as significant, sum(c.rated) as rated, sum(c.next_steps) as next_steps, sum(c.no_show_theirs) as no_show_theirs, sum(c.no_show_ours) as no_show_ours, sum(c.cancelled) as cancelled, sum(c.moved) as moved, sum(c.to_confirm) as to_confirm from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (case when r.status = 'held' then 1 else 0 end) as held, (case when r.status = 'held' and r.kind = 'in_person' then 1 else 0 end) as handshakes, (case when r.status = 'held' and r.significant then 1 else 0 end) as significant, (case when r.status = 'held' and r.significant is not null then 1 else 0 end) as rated, (case when r.status = 'held' and r.next_step is not null then 1 else 0 end) as next_steps, (case when r.status = 'no_show_theirs' then 1 else 0 end) as no_show_theirs, (case when r.status = 'no_show_ours' then 1 else 0 end) as no_show_ours, (case when r.status = 'cancelled' then 1 else 0 end) as cancelled, (case when r.status = 'moved' then 1 else 0 end) as moved, (case when r.status = 'to_confirm' then 1 else 0 end) as to_confirm
    from added r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.starts_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status <> 'planned'
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(case when r.status = 'held' then 1 else 0 end) as held, -(case when r.status = 'held' and r.kind = 'in_person' then 1 else 0 end) as handshakes, -(case when r.status = 'held' and r.significant then 1 else 0 end) as significant, -(case when r.status = 'held' and r.significant is not null then 1 else 0 end) as rated, -(case when r.status = 'held' and r.next_step is not null then 1 else 0 end) as next_steps, -(case when r.status = 'no_show_theirs' then 1 else 0 end) as no_show_theirs, -(case when r.status = 'no_show_ours' then 1 else 0 end) as no_show_ours, -(case when r.status = 'cancelled' then 1 else 0 end) as cancelled, -(case when r.status = 'moved' then 1 else 0 end) as moved, -(case when r.status = 'to_confirm' then 1 else 0 end) as to_confirm
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.starts_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status <> 'planned') c
  group by organization_id, grain, starts_on, member_id
  having sum(c.held) <> 0 or sum(c.handshakes) <> 0 or sum(c.significant) <> 0 or sum(c.rated) <> 0 or sum(c.next_steps) <> 0 or sum(c.no_show_theirs) <> 0 or sum(c.no_show_ours) <> 0 or sum(c.cancelled) <> 0 or sum(c.moved) <> 0 or sum(c.to_confirm) <> 0
  order by organization_id, grain, starts_on, member_id
  on conflict (organization_id, grain, starts_on, member_id) do update set held = meeting_rollup.held + excluded.held, handshakes = meeting_rollup.handshakes + excluded.handshakes, significant = meeting_rollup.significant + excluded.significant, rated = meeting_rollup.rated + excluded.rated, next_steps = meeting_rollup.next_steps + excluded.next_steps, no_show_theirs = meeting_rollup.no_show_theirs + excluded.no_show_theirs, no_show_ours = meeting_rollup.no_show_ours + excluded.no_show_ours, cancelled = meeting_rollup.cancelled + excluded.cancelled, moved = meeting_rollup.moved + excluded.moved, to_confirm = meeting_rollup.to_confirm + excluded.to_confirm;
  delete from meeting_rollup t using (select distinct organization_id, grain, starts_on, member_id from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, -(case when r.status = 'held' then 1 else 0 end) as held, -(case when r.status = 'held' and r.kind = 'in_person' then 1 else 0 end) as handshakes, -(case when r.status = 'held' and r.significant then 1 else 0 end) as significant, -(case when r.status = 'held' and r.significant is not null then 1 else 0 end) as rated, -(case when r.status = 'held' and r.next_step is not null then 1 else 0 end) as next_steps, -(case when r.status = 'no_show_theirs' then 1 else 0 end) as no_show_theirs, -(case when r.status = 'no_show_ours' then 1 else 0 end) as no_show_ours, -(case when r.status = 'cancelled' then 1 else 0 end) as cancelled, -(case when r.status = 'moved' then 1 else 0 end) as moved, -(case when r.status = 'to_confirm' then 1 else 0 end) as to_confirm
    from removed r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.starts_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status <> 'planned') c) k
  where t.organization_id = k.organization_id and t.grain = k.grain and t.starts_on = k.starts_on and t.member_id = k.member_id and t.held = 0 and t.handshakes = 0 and t.significant = 0 and t.rated = 0 and t.next_steps = 0 and t.no_show_theirs = 0 and t.no_show_ours = 0 and t.cancelled = 0 and t.moved = 0 and t.to_confirm = 0;
  end if;
  return null;
end
$rollup$;
revoke all on function meeting_rollup() from public;
create or replace trigger meeting_rollup_insert after insert on "meeting" referencing new table as added for each statement execute function meeting_rollup();
create or replace trigger meeting_rollup_update after update on "meeting" referencing new table as added old table as removed for each statement execute function meeting_rollup();
create or replace trigger meeting_rollup_delete after delete on "meeting" referencing old table as removed for each statement execute function meeting_rollup();
--> statement-breakpoint
create or replace function rebuild_rollups(organization uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $rollup$
begin
  if scope_organization() is distinct from organization then
    raise exception 'rebuild_rollups: not the organization of the transaction';
  end if;
  delete from activity_rollup where organization_id = organization;
  insert into activity_rollup (organization_id, grain, starts_on, member_id, channel, touches, warm_touches, conversations, appointments, minutes)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.channel, sum(c.touches) as touches, sum(c.warm_touches) as warm_touches, sum(c.conversations) as conversations, sum(c.appointments) as appointments, sum(c.minutes) as minutes
  from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, (r.quantity) as touches, (case when r.warm then r.quantity else 0 end) as warm_touches, (case when r.result <> 'unanswered' then r.quantity else 0 end) as conversations, (case when r.result = 'appointment' then r.quantity else 0 end) as appointments, (r.minutes) as minutes
    from "touch" r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.channel as channel, 0 as touches, 0 as warm_touches, 0 as conversations, 0 as appointments, (r.minutes) as minutes
    from "time_entry" r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.day as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  where c.organization_id = organization
  group by organization_id, grain, starts_on, member_id, channel
  having sum(c.touches) <> 0 or sum(c.warm_touches) <> 0 or sum(c.conversations) <> 0 or sum(c.appointments) <> 0 or sum(c.minutes) <> 0;
  delete from signal_rollup where organization_id = organization;
  insert into signal_rollup (organization_id, grain, starts_on, member_id, signals, answered)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.signals) as signals, sum(c.answered) as answered
  from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (1) as signals, (case when r.status = 'answered' then 1 else 0 end) as answered
    from "signal" r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.occurred_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  where c.organization_id = organization
  group by organization_id, grain, starts_on, member_id
  having sum(c.signals) <> 0 or sum(c.answered) <> 0;
  delete from post_rollup where organization_id = organization;
  insert into post_rollup (organization_id, grain, starts_on, member_id, planned, published, measured, impressions, reactions, comments, reposts, engagements, originality_sum, originality_count)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.planned) as planned, sum(c.published) as published, sum(c.measured) as measured, sum(c.impressions) as impressions, sum(c.reactions) as reactions, sum(c.comments) as comments, sum(c.reposts) as reposts, sum(c.engagements) as engagements, sum(c.originality_sum) as originality_sum, sum(c.originality_count) as originality_count
  from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (1) as planned, 0 as published, 0 as measured, 0 as impressions, 0 as reactions, 0 as comments, 0 as reposts, 0 as engagements, 0 as originality_sum, 0 as originality_count
    from "post" r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.planned_for at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('scheduled', 'published', 'archived')
    union all
    select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, 0 as planned, (1) as published, (case when r.impressions is not null then 1 else 0 end) as measured, (coalesce(r.impressions, 0)) as impressions, (coalesce(r.reactions, 0)) as reactions, (coalesce(r.comments, 0)) as comments, (coalesce(r.reposts, 0)) as reposts, (case when r.impressions is not null then coalesce(r.reactions, 0) + coalesce(r.comments, 0) + coalesce(r.reposts, 0) else 0 end) as engagements, (coalesce(r.originality, 0)) as originality_sum, (case when r.originality is not null then 1 else 0 end) as originality_count
    from "post" r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.published_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status in ('published', 'archived')) c
  where c.organization_id = organization
  group by organization_id, grain, starts_on, member_id
  having sum(c.planned) <> 0 or sum(c.published) <> 0 or sum(c.measured) <> 0 or sum(c.impressions) <> 0 or sum(c.reactions) <> 0 or sum(c.comments) <> 0 or sum(c.reposts) <> 0 or sum(c.engagements) <> 0 or sum(c.originality_sum) <> 0 or sum(c.originality_count) <> 0;
  delete from stage_entry_rollup where organization_id = organization;
  insert into stage_entry_rollup (organization_id, grain, starts_on, member_id, stage_id, entries, first_entries)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.stage_id, sum(c.entries) as entries, sum(c.first_entries) as first_entries
  from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.to_stage_id as stage_id, (1) as entries, (case when r.from_stage_id is null then 1 else 0 end) as first_entries
    from "stage_change" r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.changed_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  where c.organization_id = organization
  group by organization_id, grain, starts_on, member_id, stage_id
  having sum(c.entries) <> 0 or sum(c.first_entries) <> 0;
  delete from close_rollup where organization_id = organization;
  insert into close_rollup (organization_id, grain, starts_on, member_id, won, lost, won_warm, won_cents, cycle_days, cycle_count)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.won) as won, sum(c.lost) as lost, sum(c.won_warm) as won_warm, sum(c.won_cents) as won_cents, sum(c.cycle_days) as cycle_days, sum(c.cycle_count) as cycle_count
  from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (case when r.status = 'won' then 1 else 0 end) as won, (case when r.status = 'lost' then 1 else 0 end) as lost, (case when r.status = 'won' and r.origin = 'warm' then 1 else 0 end) as won_warm, (case when r.status = 'won' then coalesce(r.amount_cents, 0) else 0 end) as won_cents, (case when r.status = 'won' and r.opened_on is not null then r.closed_on - r.opened_on else 0 end) as cycle_days, (case when r.status = 'won' and r.opened_on is not null then 1 else 0 end) as cycle_count
    from "opportunity" r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null) c
  where c.organization_id = organization
  group by organization_id, grain, starts_on, member_id
  having sum(c.won) <> 0 or sum(c.lost) <> 0 or sum(c.won_warm) <> 0 or sum(c.won_cents) <> 0 or sum(c.cycle_days) <> 0 or sum(c.cycle_count) <> 0;
  delete from cycle_rollup where organization_id = organization;
  insert into cycle_rollup (organization_id, grain, starts_on, member_id, cycle_days, won)
  select c.organization_id, c.grain, c.starts_on, c.member_id, c.cycle_days, sum(c.won) as won
  from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, r.closed_on - r.opened_on as cycle_days, (1) as won
    from "opportunity" r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select r.closed_on as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status = 'won' and r.opened_on is not null) c
  where c.organization_id = organization
  group by organization_id, grain, starts_on, member_id, cycle_days
  having sum(c.won) <> 0;
  delete from meeting_rollup where organization_id = organization;
  insert into meeting_rollup (organization_id, grain, starts_on, member_id, held, handshakes, significant, rated, next_steps, no_show_theirs, no_show_ours, cancelled, moved, to_confirm)
  select c.organization_id, c.grain, c.starts_on, c.member_id, sum(c.held) as held, sum(c.handshakes) as handshakes, sum(c.significant) as significant, sum(c.rated) as rated, sum(c.next_steps) as next_steps, sum(c.no_show_theirs) as no_show_theirs, sum(c.no_show_ours) as no_show_ours, sum(c.cancelled) as cancelled, sum(c.moved) as moved, sum(c.to_confirm) as to_confirm
  from (select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      r.member_id, (case when r.status = 'held' then 1 else 0 end) as held, (case when r.status = 'held' and r.kind = 'in_person' then 1 else 0 end) as handshakes, (case when r.status = 'held' and r.significant then 1 else 0 end) as significant, (case when r.status = 'held' and r.significant is not null then 1 else 0 end) as rated, (case when r.status = 'held' and r.next_step is not null then 1 else 0 end) as next_steps, (case when r.status = 'no_show_theirs' then 1 else 0 end) as no_show_theirs, (case when r.status = 'no_show_ours' then 1 else 0 end) as no_show_ours, (case when r.status = 'cancelled' then 1 else 0 end) as cancelled, (case when r.status = 'moved' then 1 else 0 end) as moved, (case when r.status = 'to_confirm' then 1 else 0 end) as to_confirm
    from "meeting" r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select (r.starts_at at time zone o.time_zone)::date as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null and r.status <> 'planned') c
  where c.organization_id = organization
  group by organization_id, grain, starts_on, member_id
  having sum(c.held) <> 0 or sum(c.handshakes) <> 0 or sum(c.significant) <> 0 or sum(c.rated) <> 0 or sum(c.next_steps) <> 0 or sum(c.no_show_theirs) <> 0 or sum(c.no_show_ours) <> 0 or sum(c.cancelled) <> 0 or sum(c.moved) <> 0 or sum(c.to_confirm) <> 0;
end
$rollup$;
revoke all on function rebuild_rollups(uuid) from public;
grant execute on function rebuild_rollups(uuid) to entregent_app;
