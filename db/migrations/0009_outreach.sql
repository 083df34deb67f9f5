ALTER TYPE "public"."import_kind" ADD VALUE 'signals';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'touches';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'attendees';--> statement-breakpoint
ALTER TABLE "signal" ADD COLUMN "settled_by_id" uuid;--> statement-breakpoint
ALTER TABLE "signal" ADD CONSTRAINT "signal_settled_by_fk" FOREIGN KEY ("organization_id","settled_by_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Hélène is found by "helene" and by "hélène".
drop index person_search_index;
--> statement-breakpoint
alter table person drop column search;
--> statement-breakpoint
alter table person add column search tsvector generated always as
  (to_tsvector('simple', name_key || ' ' || translate(lower(name_key), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy')
    || ' ' || coalesce(email, '') || ' ' || coalesce(position, ''))) stored;
--> statement-breakpoint
create index person_search_index on person using gin (search);
