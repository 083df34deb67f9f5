ALTER TABLE "import_batch" ADD COLUMN "attempts" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
-- It tells also which attempt this is: a batch whose workers die is not taken up for ever. Queued anew, it begins at one again.
drop function claim_import(interval);
--> statement-breakpoint
create function claim_import(lease interval, out organization_id uuid, out batch_id uuid, out attempt integer)
language sql volatile security definer set search_path = public, pg_temp as $$
  update import_batch b
  set lease_until = now() + lease, state = 'running', attempts = case b.state when 'queued' then 1 else b.attempts + 1 end
  where (b.organization_id, b.id) = (
    select q.organization_id, q.id from import_batch q
    where q.state = 'queued' or (q.state = 'running' and q.lease_until < now())
    order by q.created_at limit 1 for update skip locked
  )
  returning b.organization_id, b.id, b.attempts::integer
$$;
--> statement-breakpoint
revoke all on function claim_import(interval) from public;
--> statement-breakpoint
grant execute on function claim_import(interval) to entregent_app;
