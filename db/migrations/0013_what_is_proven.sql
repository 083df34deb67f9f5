-- Each waits no longer for a lock than this, so that nothing queues behind it.
set local lock_timeout = '5s';
--> statement-breakpoint
ALTER TABLE "idempotency_key" ADD COLUMN "action" text;--> statement-breakpoint
ALTER TABLE "idempotency_key" ADD COLUMN "payload_hash" text;--> statement-breakpoint
ALTER TABLE "one_time_token" ADD COLUMN "mailed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "email_proven_at" timestamp with time zone;--> statement-breakpoint
-- A provider's identity was only ever linked by an address that it vouched for.
update "user" u set email_proven_at = i.first_at
from (select user_id, min(created_at) as first_at from user_identity group by user_id) i
where i.user_id = u.id;
--> statement-breakpoint
-- Whose scope may be another one now is told to the live streams, which ask for theirs again: all of an organization where its tree
-- changed, one session where that ended or moved. A statement notifies once, however many rows it changes.
create function notify_scope_of_members() returns trigger language plpgsql as $$
begin
  perform pg_notify('entregent_live', json_build_object('organizationId', changed.organization_id, 'topic', 'scope')::text)
  from (
    select n.organization_id from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
    where (o.role, o.status, o.user_id, o.team_id, o.branch_id) is distinct from (n.role, n.status, n.user_id, n.team_id, n.branch_id)
    group by 1
  ) changed;
  return null;
end $$;
--> statement-breakpoint
create trigger member_scope_changed after update on member referencing old table as old_rows new table as new_rows
  for each statement execute function notify_scope_of_members();
--> statement-breakpoint
create function notify_scope_of_teams() returns trigger language plpgsql as $$
begin
  perform pg_notify('entregent_live', json_build_object('organizationId', changed.organization_id, 'topic', 'scope')::text)
  from (
    select n.organization_id from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
    where (o.manager_id, o.branch_id) is distinct from (n.manager_id, n.branch_id)
    group by 1
  ) changed;
  return null;
end $$;
--> statement-breakpoint
create trigger team_scope_changed after update on team referencing old table as old_rows new table as new_rows
  for each statement execute function notify_scope_of_teams();
--> statement-breakpoint
create function notify_scope_of_branches() returns trigger language plpgsql as $$
begin
  perform pg_notify('entregent_live', json_build_object('organizationId', changed.organization_id, 'topic', 'scope')::text)
  from (
    select n.organization_id from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
    where o.parent_id is distinct from n.parent_id
    group by 1
  ) changed;
  return null;
end $$;
--> statement-breakpoint
create trigger branch_scope_changed after update on branch referencing old table as old_rows new table as new_rows
  for each statement execute function notify_scope_of_branches();
--> statement-breakpoint
create function notify_scope_of_organization() returns trigger language plpgsql as $$
begin
  if old.team_visibility is distinct from new.team_visibility then
    perform pg_notify('entregent_live', json_build_object('organizationId', new.organization_id, 'topic', 'scope')::text);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger organization_scope_changed after update on organization
  for each row execute function notify_scope_of_organization();
--> statement-breakpoint
-- Rows that come or go: whoever sees a team's or a region's members sees others now.
create function notify_scope_of_new_members() returns trigger language plpgsql as $$
begin
  perform pg_notify('entregent_live', json_build_object('organizationId', changed.organization_id, 'topic', 'scope')::text)
  from (select organization_id from changed_rows group by 1) changed;
  return null;
end $$;
--> statement-breakpoint
create trigger member_scope_added after insert on member referencing new table as changed_rows
  for each statement execute function notify_scope_of_new_members();
--> statement-breakpoint
create trigger member_scope_removed after delete on member referencing old table as changed_rows
  for each statement execute function notify_scope_of_new_members();
--> statement-breakpoint
create function notify_scope_of_sessions() returns trigger language plpgsql as $$
begin
  perform pg_notify('entregent_live',
    json_build_object('organizationId', o.organization_id, 'topic', 'scope', 'rowId', o.id)::text)
  from old_rows o left join new_rows n on n.id = o.id
  where o.organization_id is not null and o.ended_at is null
    and (n.id is null or n.ended_at is not null or n.organization_id is distinct from o.organization_id);
  return null;
end $$;
--> statement-breakpoint
create trigger session_scope_changed after update on session referencing old table as old_rows new table as new_rows
  for each statement execute function notify_scope_of_sessions();
