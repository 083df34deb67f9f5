CREATE TYPE "public"."intent" AS ENUM('inform', 'debate', 'entertain', 'personal');--> statement-breakpoint
CREATE TYPE "public"."network" AS ENUM('linkedin', 'x', 'facebook', 'instagram', 'other');--> statement-breakpoint
CREATE TYPE "public"."post_status" AS ENUM('idea', 'draft', 'scheduled', 'published', 'archived');--> statement-breakpoint
CREATE TYPE "public"."reference_source" AS ENUM('employer', 'sector', 'competitor');--> statement-breakpoint
CREATE TYPE "public"."voice" AS ENUM('own', 'employer', 'sector', 'competitor');--> statement-breakpoint
CREATE TYPE "public"."import_action" AS ENUM('update', 'refuse');--> statement-breakpoint
CREATE TYPE "public"."import_kind" AS ENUM('teams', 'companies', 'deals', 'connections');--> statement-breakpoint
CREATE TYPE "public"."import_state" AS ENUM('uploading', 'recognised', 'queued', 'running', 'done', 'failed', 'undone');--> statement-breakpoint
CREATE TYPE "public"."meeting_kind" AS ENUM('in_person', 'video', 'phone');--> statement-breakpoint
CREATE TYPE "public"."meeting_status" AS ENUM('planned', 'to_confirm', 'held', 'no_show_theirs', 'no_show_ours', 'cancelled', 'moved');--> statement-breakpoint
CREATE TYPE "public"."promise_status" AS ENUM('open', 'kept', 'broken');--> statement-breakpoint
CREATE TYPE "public"."branch_kind" AS ENUM('region', 'branch');--> statement-breakpoint
CREATE TYPE "public"."language" AS ENUM('fr', 'en');--> statement-breakpoint
CREATE TYPE "public"."member_role" AS ENUM('salesperson', 'manager', 'director', 'marketing', 'admin');--> statement-breakpoint
CREATE TYPE "public"."member_status" AS ENUM('active', 'deactivated');--> statement-breakpoint
CREATE TYPE "public"."team_visibility" AS ENUM('averages', 'names');--> statement-breakpoint
CREATE TYPE "public"."introduction_direction" AS ENUM('received', 'given');--> statement-breakpoint
CREATE TYPE "public"."person_role" AS ENUM('buyer', 'prescriber', 'ambassador', 'visitor', 'detractor');--> statement-breakpoint
CREATE TYPE "public"."origin" AS ENUM('warm', 'cold', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."stage_kind" AS ENUM('open', 'won', 'lost');--> statement-breakpoint
CREATE TYPE "public"."grain" AS ENUM('day', 'week');--> statement-breakpoint
CREATE TYPE "public"."channel" AS ENUM('cold_call', 'warm_call', 'mailing', 'social', 'face_to_face', 'introduction', 'inbound', 'event');--> statement-breakpoint
CREATE TYPE "public"."direction" AS ENUM('outbound', 'inbound');--> statement-breakpoint
CREATE TYPE "public"."signal_kind" AS ENUM('comment', 'reaction', 'message', 'profile_view', 'accepted_connection', 'visit', 'event', 'download', 'request', 'introduction');--> statement-breakpoint
CREATE TYPE "public"."signal_status" AS ENUM('waiting', 'answered', 'snoozed', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."touch_result" AS ENUM('unanswered', 'answered', 'interested', 'refused', 'appointment');--> statement-breakpoint
CREATE TYPE "public"."token_purpose" AS ENUM('setup', 'invitation', 'password_reset');--> statement-breakpoint
CREATE TABLE "post" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"status" "post_status" NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"body" text NOT NULL,
	"language" "language" NOT NULL,
	"voice" "voice" NOT NULL,
	"intent" "intent" NOT NULL,
	"network" "network" NOT NULL,
	"url" text,
	"planned_for" timestamp with time zone,
	"published_at" timestamp with time zone,
	"originality" numeric(5, 4),
	"impressions" integer,
	"reactions" integer,
	"comments" integer,
	"reposts" integer,
	"clicks" integer,
	"external_key" text,
	"import_batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "post_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "post_external_key" UNIQUE("organization_id","external_key"),
	CONSTRAINT "post_published_check" CHECK ("post"."status" <> 'published' or "post"."published_at" is not null),
	CONSTRAINT "post_originality_check" CHECK ("post"."originality" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "post_metric" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"captured_at" timestamp with time zone NOT NULL,
	"impressions" integer,
	"reactions" integer,
	"comments" integer,
	"reposts" integer,
	"clicks" integer,
	"import_batch_id" uuid,
	CONSTRAINT "post_metric_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "post_metric_moment_key" UNIQUE("organization_id","post_id","captured_at")
);
--> statement-breakpoint
CREATE TABLE "reference_text" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" "reference_source" NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"language" "language" NOT NULL,
	"url" text,
	"published_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reference_text_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid,
	"for_member_id" uuid,
	"kind" "import_kind",
	"state" "import_state" NOT NULL,
	"dry_run" jsonb,
	"file_name" text NOT NULL,
	"file_bytes" bigint DEFAULT 0 NOT NULL,
	"recognition" jsonb,
	"mapping" jsonb,
	"rows_total" integer DEFAULT 0 NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"error_code" text,
	"lease_until" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "import_batch_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_chunk" (
	"organization_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_chunk_organization_id_batch_id_position_pk" PRIMARY KEY("organization_id","batch_id","position")
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"organization_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"action" "import_action" NOT NULL,
	"problems" jsonb,
	"cells" jsonb,
	"entity" text,
	"entity_id" uuid,
	"before" jsonb,
	"version_after" integer,
	CONSTRAINT "import_row_organization_id_batch_id_line_pk" PRIMARY KEY("organization_id","batch_id","line")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" "meeting_kind" NOT NULL,
	"status" "meeting_status" NOT NULL,
	"title" text NOT NULL,
	"place" text,
	"planned" boolean DEFAULT true NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"origin" "origin" DEFAULT 'unknown' NOT NULL,
	"first_encounter" boolean DEFAULT false NOT NULL,
	"significant" boolean,
	"next_step" text,
	"next_step_on" date,
	"opportunity_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "meeting_minutes_check" CHECK ("meeting"."minutes" > 0)
);
--> statement-breakpoint
CREATE TABLE "meeting_participant" (
	"organization_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "meeting_participant_organization_id_meeting_id_person_id_pk" PRIMARY KEY("organization_id","meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "promise" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"person_id" uuid,
	"meeting_id" uuid,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"status" "promise_status" DEFAULT 'open' NOT NULL,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "promise_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "branch" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"kind" "branch_kind" NOT NULL,
	"name" text NOT NULL,
	"import_batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "branch_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "branch_name_key" UNIQUE NULLS NOT DISTINCT("organization_id","parent_id","name")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid,
	"role" "member_role" NOT NULL,
	"status" "member_status" DEFAULT 'active' NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"email" text,
	"team_id" uuid,
	"branch_id" uuid,
	"weekly_posts_target" smallint,
	"weekly_handshakes_target" smallint,
	"weekly_meetings_target" smallint,
	"quarterly_won_target_cents" bigint,
	"deactivated_at" timestamp with time zone,
	"import_batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "member_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "member_user_key" UNIQUE("organization_id","user_id"),
	CONSTRAINT "member_email_key" UNIQUE("organization_id","email")
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"week_start" smallint DEFAULT 1 NOT NULL,
	"currency" char(3) NOT NULL,
	"language" "language" NOT NULL,
	"team_visibility" "team_visibility" DEFAULT 'averages' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organization_week_start_check" CHECK ("organization"."week_start" between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "team" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"manager_id" uuid,
	"name" text NOT NULL,
	"import_batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "team_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "team_name_key" UNIQUE("organization_id","branch_id","name")
);
--> statement-breakpoint
CREATE TABLE "company" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"sector" text,
	"location" text,
	"website" text,
	"employees" integer,
	"revenue" numeric(18, 2),
	"founded_year" smallint,
	"parent_id" uuid,
	"import_batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "company_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "company_name_key" UNIQUE("organization_id","name_key")
);
--> statement-breakpoint
CREATE TABLE "introduction" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"giver_id" uuid NOT NULL,
	"introduced_id" uuid NOT NULL,
	"direction" "introduction_direction" NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"thanked_at" timestamp with time zone,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "introduction_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid,
	"company_id" uuid,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"first_name" text,
	"last_name" text,
	"email" text,
	"phone" text,
	"profile_url" text,
	"position" text,
	"roles" "person_role"[] DEFAULT '{}' NOT NULL,
	"influence" smallint,
	"reach" integer,
	"connected_on" date,
	"external_key" text,
	"import_batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "person_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "person_external_key" UNIQUE("organization_id","external_key"),
	CONSTRAINT "person_influence_check" CHECK ("person"."influence" between -5 and 5)
);
--> statement-breakpoint
CREATE TABLE "opportunity" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"status" "stage_kind" NOT NULL,
	"name" text NOT NULL,
	"company_id" uuid,
	"person_id" uuid,
	"amount_cents" bigint,
	"currency" char(3) NOT NULL,
	"origin" "origin" DEFAULT 'unknown' NOT NULL,
	"source" text,
	"opened_on" date,
	"expected_close_on" date,
	"closed_on" date,
	"lost_reason" text,
	"next_step" text,
	"next_step_on" date,
	"last_contact_at" timestamp with time zone,
	"external_key" text,
	"import_batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "opportunity_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "opportunity_external_key" UNIQUE("organization_id","external_key"),
	CONSTRAINT "opportunity_closed_check" CHECK (("opportunity"."status" = 'open') = ("opportunity"."closed_on" is null))
);
--> statement-breakpoint
CREATE TABLE "pipeline" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "pipeline_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "pipeline_name_key" UNIQUE("organization_id","name")
);
--> statement-breakpoint
CREATE TABLE "stage" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pipeline_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text,
	"kind" "stage_kind" NOT NULL,
	"probability" smallint NOT NULL,
	"rotting_days" smallint,
	"position" smallint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "stage_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "stage_key_key" UNIQUE("organization_id","pipeline_id","key"),
	CONSTRAINT "stage_probability_check" CHECK ("stage"."probability" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "stage_change" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"author_id" uuid,
	"from_stage_id" uuid,
	"to_stage_id" uuid NOT NULL,
	"changed_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"import_batch_id" uuid,
	CONSTRAINT "stage_change_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" uuid,
	"details" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_entry_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"result" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_organization_id_member_id_key_pk" PRIMARY KEY("organization_id","member_id","key")
);
--> statement-breakpoint
CREATE TABLE "activity_rollup" (
	"organization_id" uuid NOT NULL,
	"grain" "grain" NOT NULL,
	"starts_on" date NOT NULL,
	"member_id" uuid NOT NULL,
	"channel" "channel" NOT NULL,
	"touches" integer DEFAULT 0 NOT NULL,
	"warm_touches" integer DEFAULT 0 NOT NULL,
	"conversations" integer DEFAULT 0 NOT NULL,
	"appointments" integer DEFAULT 0 NOT NULL,
	"minutes" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "activity_rollup_organization_id_grain_starts_on_member_id_channel_pk" PRIMARY KEY("organization_id","grain","starts_on","member_id","channel")
);
--> statement-breakpoint
CREATE TABLE "close_rollup" (
	"organization_id" uuid NOT NULL,
	"grain" "grain" NOT NULL,
	"starts_on" date NOT NULL,
	"member_id" uuid NOT NULL,
	"won" integer DEFAULT 0 NOT NULL,
	"lost" integer DEFAULT 0 NOT NULL,
	"won_warm" integer DEFAULT 0 NOT NULL,
	"won_cents" bigint DEFAULT 0 NOT NULL,
	"cycle_days" bigint DEFAULT 0 NOT NULL,
	"cycle_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "close_rollup_organization_id_grain_starts_on_member_id_pk" PRIMARY KEY("organization_id","grain","starts_on","member_id")
);
--> statement-breakpoint
CREATE TABLE "cycle_rollup" (
	"organization_id" uuid NOT NULL,
	"grain" "grain" NOT NULL,
	"starts_on" date NOT NULL,
	"member_id" uuid NOT NULL,
	"cycle_days" integer NOT NULL,
	"won" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "cycle_rollup_organization_id_grain_starts_on_member_id_cycle_days_pk" PRIMARY KEY("organization_id","grain","starts_on","member_id","cycle_days")
);
--> statement-breakpoint
CREATE TABLE "meeting_rollup" (
	"organization_id" uuid NOT NULL,
	"grain" "grain" NOT NULL,
	"starts_on" date NOT NULL,
	"member_id" uuid NOT NULL,
	"held" integer DEFAULT 0 NOT NULL,
	"handshakes" integer DEFAULT 0 NOT NULL,
	"significant" integer DEFAULT 0 NOT NULL,
	"rated" integer DEFAULT 0 NOT NULL,
	"next_steps" integer DEFAULT 0 NOT NULL,
	"no_show_theirs" integer DEFAULT 0 NOT NULL,
	"no_show_ours" integer DEFAULT 0 NOT NULL,
	"cancelled" integer DEFAULT 0 NOT NULL,
	"moved" integer DEFAULT 0 NOT NULL,
	"to_confirm" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "meeting_rollup_organization_id_grain_starts_on_member_id_pk" PRIMARY KEY("organization_id","grain","starts_on","member_id")
);
--> statement-breakpoint
CREATE TABLE "post_rollup" (
	"organization_id" uuid NOT NULL,
	"grain" "grain" NOT NULL,
	"starts_on" date NOT NULL,
	"member_id" uuid NOT NULL,
	"planned" integer DEFAULT 0 NOT NULL,
	"published" integer DEFAULT 0 NOT NULL,
	"measured" integer DEFAULT 0 NOT NULL,
	"impressions" bigint DEFAULT 0 NOT NULL,
	"reactions" bigint DEFAULT 0 NOT NULL,
	"comments" bigint DEFAULT 0 NOT NULL,
	"reposts" bigint DEFAULT 0 NOT NULL,
	"engagements" bigint DEFAULT 0 NOT NULL,
	"originality_sum" numeric(14, 4) DEFAULT '0' NOT NULL,
	"originality_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "post_rollup_organization_id_grain_starts_on_member_id_pk" PRIMARY KEY("organization_id","grain","starts_on","member_id")
);
--> statement-breakpoint
CREATE TABLE "signal_rollup" (
	"organization_id" uuid NOT NULL,
	"grain" "grain" NOT NULL,
	"starts_on" date NOT NULL,
	"member_id" uuid NOT NULL,
	"signals" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "signal_rollup_organization_id_grain_starts_on_member_id_pk" PRIMARY KEY("organization_id","grain","starts_on","member_id")
);
--> statement-breakpoint
CREATE TABLE "stage_entry_rollup" (
	"organization_id" uuid NOT NULL,
	"grain" "grain" NOT NULL,
	"starts_on" date NOT NULL,
	"member_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"entries" integer DEFAULT 0 NOT NULL,
	"first_entries" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "stage_entry_rollup_organization_id_grain_starts_on_member_id_stage_id_pk" PRIMARY KEY("organization_id","grain","starts_on","member_id","stage_id")
);
--> statement-breakpoint
CREATE TABLE "signal" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "signal_kind" NOT NULL,
	"status" "signal_status" DEFAULT 'waiting' NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"post_id" uuid,
	"introduction_id" uuid,
	"note" text,
	"external_key" text,
	"import_batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "signal_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "signal_external_key" UNIQUE("organization_id","external_key")
);
--> statement-breakpoint
CREATE TABLE "time_entry" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"channel" "channel" NOT NULL,
	"day" date NOT NULL,
	"minutes" integer NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "time_entry_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "time_entry_minutes_check" CHECK ("time_entry"."minutes" between 1 and 1440)
);
--> statement-breakpoint
CREATE TABLE "touch" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"person_id" uuid,
	"channel" "channel" NOT NULL,
	"direction" "direction" DEFAULT 'outbound' NOT NULL,
	"result" "touch_result" NOT NULL,
	"warm" boolean NOT NULL,
	"quantity" integer DEFAULT 1 NOT NULL,
	"minutes" integer DEFAULT 0 NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"note" text,
	"import_batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "touch_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "touch_quantity_check" CHECK ("touch"."quantity" > 0),
	CONSTRAINT "touch_minutes_check" CHECK ("touch"."minutes" >= 0)
);
--> statement-breakpoint
CREATE TABLE "touch_citation" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"touch_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"signal_id" uuid,
	"introduction_id" uuid,
	CONSTRAINT "touch_citation_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "touch_citation_one_check" CHECK (num_nonnulls("touch_citation"."signal_id", "touch_citation"."introduction_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "one_time_token" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" "token_purpose" NOT NULL,
	"user_id" uuid,
	"organization_id" uuid,
	"member_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"organization_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"failed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"language" text,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_identity" (
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_identity_provider_subject_pk" PRIMARY KEY("provider","subject")
);
--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_metric" ADD CONSTRAINT "post_metric_organization_id_post_id_post_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."post"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_text" ADD CONSTRAINT "reference_text_organization_id_organization_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_organization_id_organization_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_for_member_fk" FOREIGN KEY ("organization_id","for_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_chunk" ADD CONSTRAINT "import_chunk_organization_id_batch_id_import_batch_organization_id_id_fk" FOREIGN KEY ("organization_id","batch_id") REFERENCES "public"."import_batch"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_organization_id_batch_id_import_batch_organization_id_id_fk" FOREIGN KEY ("organization_id","batch_id") REFERENCES "public"."import_batch"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_opportunity_fk" FOREIGN KEY ("organization_id","opportunity_id") REFERENCES "public"."opportunity"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participant" ADD CONSTRAINT "meeting_participant_organization_id_meeting_id_meeting_organization_id_id_fk" FOREIGN KEY ("organization_id","meeting_id") REFERENCES "public"."meeting"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participant" ADD CONSTRAINT "meeting_participant_organization_id_person_id_person_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_organization_id_person_id_person_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_organization_id_meeting_id_meeting_organization_id_id_fk" FOREIGN KEY ("organization_id","meeting_id") REFERENCES "public"."meeting"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch" ADD CONSTRAINT "branch_organization_id_organization_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch" ADD CONSTRAINT "branch_organization_id_parent_id_branch_organization_id_id_fk" FOREIGN KEY ("organization_id","parent_id") REFERENCES "public"."branch"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_organization_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_branch_fk" FOREIGN KEY ("organization_id","branch_id") REFERENCES "public"."branch"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team" ADD CONSTRAINT "team_organization_id_branch_id_branch_organization_id_id_fk" FOREIGN KEY ("organization_id","branch_id") REFERENCES "public"."branch"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company" ADD CONSTRAINT "company_organization_id_organization_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company" ADD CONSTRAINT "company_parent_fk" FOREIGN KEY ("organization_id","parent_id") REFERENCES "public"."company"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_giver_fk" FOREIGN KEY ("organization_id","giver_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_introduced_fk" FOREIGN KEY ("organization_id","introduced_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_organization_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_company_id_company_organization_id_id_fk" FOREIGN KEY ("organization_id","company_id") REFERENCES "public"."company"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_organization_id_stage_id_stage_organization_id_id_fk" FOREIGN KEY ("organization_id","stage_id") REFERENCES "public"."stage"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_organization_id_company_id_company_organization_id_id_fk" FOREIGN KEY ("organization_id","company_id") REFERENCES "public"."company"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_organization_id_person_id_person_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pipeline" ADD CONSTRAINT "pipeline_organization_id_organization_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage" ADD CONSTRAINT "stage_organization_id_pipeline_id_pipeline_organization_id_id_fk" FOREIGN KEY ("organization_id","pipeline_id") REFERENCES "public"."pipeline"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_opportunity_fk" FOREIGN KEY ("organization_id","opportunity_id") REFERENCES "public"."opportunity"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_to_fk" FOREIGN KEY ("organization_id","to_stage_id") REFERENCES "public"."stage"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_organization_id_organization_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal" ADD CONSTRAINT "signal_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal" ADD CONSTRAINT "signal_organization_id_person_id_person_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal" ADD CONSTRAINT "signal_organization_id_post_id_post_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."post"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal" ADD CONSTRAINT "signal_introduction_fk" FOREIGN KEY ("organization_id","introduction_id") REFERENCES "public"."introduction"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touch" ADD CONSTRAINT "touch_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touch" ADD CONSTRAINT "touch_organization_id_person_id_person_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touch_citation" ADD CONSTRAINT "touch_citation_organization_id_touch_id_touch_organization_id_id_fk" FOREIGN KEY ("organization_id","touch_id") REFERENCES "public"."touch"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touch_citation" ADD CONSTRAINT "touch_citation_organization_id_signal_id_signal_organization_id_id_fk" FOREIGN KEY ("organization_id","signal_id") REFERENCES "public"."signal"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touch_citation" ADD CONSTRAINT "touch_citation_introduction_fk" FOREIGN KEY ("organization_id","introduction_id") REFERENCES "public"."introduction"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_token" ADD CONSTRAINT "one_time_token_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_identity" ADD CONSTRAINT "user_identity_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "post_published_index" ON "post" USING btree ("organization_id","member_id","published_at");--> statement-breakpoint
CREATE INDEX "post_planned_index" ON "post" USING btree ("organization_id","member_id","planned_for");--> statement-breakpoint
CREATE INDEX "import_batch_created_index" ON "import_batch" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "meeting_member_index" ON "meeting" USING btree ("organization_id","member_id","starts_at");--> statement-breakpoint
CREATE INDEX "meeting_opportunity_index" ON "meeting" USING btree ("organization_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "meeting_participant_person_index" ON "meeting_participant" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "promise_open_index" ON "promise" USING btree ("organization_id","member_id","due_on") WHERE "promise"."status" = 'open';--> statement-breakpoint
CREATE INDEX "promise_person_index" ON "promise" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "promise_meeting_index" ON "promise" USING btree ("organization_id","meeting_id");--> statement-breakpoint
CREATE INDEX "member_name_key_index" ON "member" USING btree ("organization_id","name_key");--> statement-breakpoint
CREATE INDEX "member_user_index" ON "member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "member_team_index" ON "member" USING btree ("organization_id","team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_slug_key" ON "organization" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "company_import_index" ON "company" USING btree ("organization_id","import_batch_id");--> statement-breakpoint
CREATE INDEX "company_parent_index" ON "company" USING btree ("organization_id","parent_id");--> statement-breakpoint
CREATE INDEX "introduction_member_index" ON "introduction" USING btree ("organization_id","member_id","occurred_at");--> statement-breakpoint
CREATE INDEX "introduction_giver_index" ON "introduction" USING btree ("organization_id","giver_id");--> statement-breakpoint
CREATE INDEX "introduction_introduced_index" ON "introduction" USING btree ("organization_id","introduced_id");--> statement-breakpoint
CREATE INDEX "person_name_index" ON "person" USING btree ("organization_id","name_key");--> statement-breakpoint
CREATE INDEX "person_company_index" ON "person" USING btree ("organization_id","company_id");--> statement-breakpoint
CREATE INDEX "person_member_index" ON "person" USING btree ("organization_id","member_id");--> statement-breakpoint
CREATE INDEX "person_import_index" ON "person" USING btree ("organization_id","import_batch_id");--> statement-breakpoint
CREATE INDEX "opportunity_open_index" ON "opportunity" USING btree ("organization_id","member_id") WHERE "opportunity"."status" = 'open';--> statement-breakpoint
CREATE INDEX "opportunity_closed_index" ON "opportunity" USING btree ("organization_id","member_id","closed_on") WHERE "opportunity"."status" <> 'open';--> statement-breakpoint
CREATE INDEX "opportunity_company_index" ON "opportunity" USING btree ("organization_id","company_id");--> statement-breakpoint
CREATE INDEX "opportunity_person_index" ON "opportunity" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "opportunity_import_index" ON "opportunity" USING btree ("organization_id","import_batch_id");--> statement-breakpoint
CREATE INDEX "stage_change_opportunity_index" ON "stage_change" USING btree ("organization_id","opportunity_id","recorded_at");--> statement-breakpoint
CREATE INDEX "audit_entry_created_index" ON "audit_entry" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "idempotency_key_created_index" ON "idempotency_key" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "signal_waiting_index" ON "signal" USING btree ("organization_id","member_id","occurred_at") WHERE "signal"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "signal_member_index" ON "signal" USING btree ("organization_id","member_id","occurred_at");--> statement-breakpoint
CREATE INDEX "signal_person_index" ON "signal" USING btree ("organization_id","person_id","occurred_at");--> statement-breakpoint
CREATE INDEX "time_entry_member_index" ON "time_entry" USING btree ("organization_id","member_id","day");--> statement-breakpoint
CREATE INDEX "touch_member_index" ON "touch" USING btree ("organization_id","member_id","occurred_at");--> statement-breakpoint
CREATE INDEX "touch_person_index" ON "touch" USING btree ("organization_id","person_id","occurred_at");--> statement-breakpoint
CREATE INDEX "touch_citation_touch_index" ON "touch_citation" USING btree ("organization_id","touch_id");--> statement-breakpoint
CREATE INDEX "touch_citation_signal_index" ON "touch_citation" USING btree ("organization_id","signal_id");--> statement-breakpoint
CREATE INDEX "session_user_index" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_failure_key_index" ON "sign_in_failure" USING btree ("key","failed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email_key" ON "user" USING btree ("email");--> statement-breakpoint
CREATE INDEX "user_identity_user_index" ON "user_identity" USING btree ("user_id");