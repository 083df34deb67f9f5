ALTER TABLE "stage_change" ADD COLUMN "close_reason_id" uuid;--> statement-breakpoint
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_close_reason_fk" FOREIGN KEY ("organization_id","close_reason_id") REFERENCES "public"."close_reason"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What is known of closings before: a deal's reason is that of its last closing of the reason's kind, also where it is open again.
update stage_change c set close_reason_id = l.close_reason_id
from (
  select distinct on (o.organization_id, o.id) h.organization_id, h.id, o.close_reason_id
  from opportunity o
  join close_reason r on r.organization_id = o.organization_id and r.id = o.close_reason_id
  join stage_change h on h.organization_id = o.organization_id and h.opportunity_id = o.id
  join stage s on s.organization_id = h.organization_id and s.id = h.to_stage_id and s.kind = r.kind
  order by o.organization_id, o.id, h.recorded_at desc, h.id desc
) l
where c.organization_id = l.organization_id and c.id = l.id;
--> statement-breakpoint
-- Whoever sees an opportunity sees all its moves, also those of when it was a colleague's; row security on opportunity says who
-- does. Written and taken away they are by whose they are, as before.
create policy history on stage_change for select to entregent_app using (
  organization_id = (select scope_organization())
  and exists (
    select from opportunity o
    where o.organization_id = stage_change.organization_id and o.id = stage_change.opportunity_id
  )
);
--> statement-breakpoint
-- After many rows at once: until autovacuum comes, statements are planned for tables that seem empty. Only their owner may
-- renew what is known of tables; without names of them all.
create function renew_statistics(tables text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  name text;
begin
  for name in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and (tables is null or c.relname = any (tables))
    order by c.relname
  loop
    execute format('analyze %I', name);
  end loop;
end
$$;
--> statement-breakpoint
revoke all on function renew_statistics(text[]) from public;
--> statement-breakpoint
grant execute on function renew_statistics(text[]) to entregent_app;
