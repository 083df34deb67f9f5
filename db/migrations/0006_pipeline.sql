CREATE TYPE "public"."forecast_category" AS ENUM('commit', 'most_likely', 'best_case', 'open');--> statement-breakpoint
CREATE TYPE "public"."person_part" AS ENUM('buyer', 'prescriber', 'ambassador', 'user', 'visitor', 'detractor');--> statement-breakpoint
CREATE TYPE "public"."dismiss_reason" AS ENUM('colleague', 'supplier', 'recruiter', 'automatic', 'already_answered', 'no_interest', 'other');--> statement-breakpoint
CREATE TABLE "holiday" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"branch_id" uuid,
	"day" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "holiday_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "holiday_day_key" UNIQUE NULLS NOT DISTINCT("organization_id","branch_id","day")
);
--> statement-breakpoint
CREATE TABLE "working_hours" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"branch_id" uuid,
	"weekday" smallint NOT NULL,
	"opens_at" smallint NOT NULL,
	"closes_at" smallint NOT NULL,
	CONSTRAINT "working_hours_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "working_hours_check" CHECK ("working_hours"."weekday" between 1 and 7 and 0 <= "working_hours"."opens_at" and "working_hours"."opens_at" < "working_hours"."closes_at" and "working_hours"."closes_at" <= 1440)
);
--> statement-breakpoint
CREATE TABLE "close_reason" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" "stage_kind" NOT NULL,
	"key" text,
	"name" text,
	"position" smallint NOT NULL,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "close_reason_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "close_reason_key_key" UNIQUE("organization_id","kind","key"),
	CONSTRAINT "close_reason_kind_check" CHECK ("close_reason"."kind" <> 'open'),
	CONSTRAINT "close_reason_name_check" CHECK (num_nonnulls("close_reason"."key", "close_reason"."name") >= 1)
);
--> statement-breakpoint
CREATE TABLE "forecast_submission" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"people" text NOT NULL,
	"week_starts_on" date NOT NULL,
	"quarter_starts_on" date NOT NULL,
	"commit_cents" bigint NOT NULL,
	"most_likely_cents" bigint NOT NULL,
	"best_case_cents" bigint NOT NULL,
	"won_cents" bigint NOT NULL,
	"open_cents" bigint NOT NULL,
	"weighted_cents" bigint NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "forecast_submission_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "open_sum" (
	"organization_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"open" integer DEFAULT 0 NOT NULL,
	"warm" integer DEFAULT 0 NOT NULL,
	"amount_cents" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "open_sum_organization_id_stage_id_member_id_pk" PRIMARY KEY("organization_id","stage_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "opportunity_note" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "opportunity_note_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "opportunity_person" (
	"organization_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"part" "person_part" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opportunity_person_organization_id_opportunity_id_person_id_part_pk" PRIMARY KEY("organization_id","opportunity_id","person_id","part")
);
--> statement-breakpoint
CREATE TABLE "opportunity_state" (
	"organization_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"member_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"status" "stage_kind" NOT NULL,
	"amount_cents" bigint,
	"expected_close_on" date,
	CONSTRAINT "opportunity_state_organization_id_opportunity_id_valid_from_pk" PRIMARY KEY("organization_id","opportunity_id","valid_from"),
	CONSTRAINT "opportunity_state_span_check" CHECK ("opportunity_state"."valid_from" < "opportunity_state"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"search" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "saved_view_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "saved_view_name_key" UNIQUE("organization_id","member_id","name")
);
--> statement-breakpoint
ALTER TABLE "opportunity" ADD COLUMN "close_reason_id" uuid;--> statement-breakpoint
ALTER TABLE "opportunity" ADD COLUMN "close_note" text;--> statement-breakpoint
ALTER TABLE "opportunity" ADD COLUMN "forecast" "forecast_category";--> statement-breakpoint
ALTER TABLE "opportunity" ADD COLUMN "terms_spoken_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pipeline" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stage" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signal" ADD COLUMN "snoozed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signal" ADD COLUMN "dismiss_reason" "dismiss_reason";--> statement-breakpoint
ALTER TABLE "signal" ADD COLUMN "handed_from_id" uuid;--> statement-breakpoint
ALTER TABLE "time_entry" ADD COLUMN "session_id" uuid;--> statement-breakpoint
ALTER TABLE "touch" ADD COLUMN "against_breathing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "touch" ADD COLUMN "session_id" uuid;--> statement-breakpoint
ALTER TABLE "touch" ADD COLUMN "external_key" text;--> statement-breakpoint
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_branch_fk" FOREIGN KEY ("organization_id","branch_id") REFERENCES "public"."branch"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_hours" ADD CONSTRAINT "working_hours_branch_fk" FOREIGN KEY ("organization_id","branch_id") REFERENCES "public"."branch"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "close_reason" ADD CONSTRAINT "close_reason_organization_id_organization_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forecast_submission" ADD CONSTRAINT "forecast_submission_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_note" ADD CONSTRAINT "opportunity_note_opportunity_fk" FOREIGN KEY ("organization_id","opportunity_id") REFERENCES "public"."opportunity"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_note" ADD CONSTRAINT "opportunity_note_author_fk" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_person" ADD CONSTRAINT "opportunity_person_opportunity_fk" FOREIGN KEY ("organization_id","opportunity_id") REFERENCES "public"."opportunity"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_person" ADD CONSTRAINT "opportunity_person_person_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_state" ADD CONSTRAINT "opportunity_state_opportunity_fk" FOREIGN KEY ("organization_id","opportunity_id") REFERENCES "public"."opportunity"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_state" ADD CONSTRAINT "opportunity_state_stage_fk" FOREIGN KEY ("organization_id","stage_id") REFERENCES "public"."stage"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "forecast_submission_index" ON "forecast_submission" USING btree ("organization_id","quarter_starts_on","people","created_at");--> statement-breakpoint
CREATE INDEX "opportunity_note_opportunity_index" ON "opportunity_note" USING btree ("organization_id","opportunity_id","created_at");--> statement-breakpoint
CREATE INDEX "opportunity_person_person_index" ON "opportunity_person" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "opportunity_state_open_index" ON "opportunity_state" USING btree ("organization_id","valid_to","valid_from") WHERE "opportunity_state"."status" = 'open';--> statement-breakpoint
CREATE INDEX "opportunity_state_from_index" ON "opportunity_state" USING btree ("organization_id","valid_from");--> statement-breakpoint
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_close_reason_fk" FOREIGN KEY ("organization_id","close_reason_id") REFERENCES "public"."close_reason"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal" ADD CONSTRAINT "signal_handed_from_fk" FOREIGN KEY ("organization_id","handed_from_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opportunity_stage_index" ON "opportunity" USING btree ("organization_id","stage_id","expected_close_on","id") WHERE "opportunity"."status" = 'open';--> statement-breakpoint
CREATE INDEX "signal_snoozed_index" ON "signal" USING btree ("organization_id","member_id","snoozed_until") WHERE "signal"."status" = 'snoozed';--> statement-breakpoint
ALTER TABLE "touch" ADD CONSTRAINT "touch_external_key" UNIQUE("organization_id","external_key");