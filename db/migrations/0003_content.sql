CREATE TYPE "public"."brief_status" AS ENUM('open', 'taken', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."linkedin_activity_kind" AS ENUM('comment', 'reaction');--> statement-breakpoint
ALTER TYPE "public"."post_status" ADD VALUE 'in_review' BEFORE 'scheduled';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'linkedin';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'linkedin-analytics';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'x-analytics';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'references';--> statement-breakpoint
CREATE TABLE "account_metric" (
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"network" "network" NOT NULL,
	"day" date NOT NULL,
	"impressions" integer,
	"engagements" integer,
	"new_followers" integer,
	"followers" integer,
	"import_batch_id" uuid,
	CONSTRAINT "account_metric_organization_id_member_id_network_day_pk" PRIMARY KEY("organization_id","member_id","network","day")
);
--> statement-breakpoint
CREATE TABLE "brief" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"why" text NOT NULL,
	"sources" text DEFAULT '' NOT NULL,
	"status" "brief_status" DEFAULT 'open' NOT NULL,
	"declined_because" text,
	"post_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "brief_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_feed_organization_id_member_id_pk" PRIMARY KEY("organization_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "linkedin_activity" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" "linkedin_activity_kind" NOT NULL,
	"occurred_at" timestamp with time zone,
	"reaction" text,
	"url" text NOT NULL,
	"body" text,
	"external_key" text NOT NULL,
	"import_batch_id" uuid,
	CONSTRAINT "linkedin_activity_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "linkedin_activity_external_key" UNIQUE("organization_id","member_id","external_key")
);
--> statement-breakpoint
CREATE TABLE "post_comment" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"mentions" uuid[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "post_comment_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "post_picture" (
	"organization_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "post_picture_organization_id_post_id_pk" PRIMARY KEY("organization_id","post_id")
);
--> statement-breakpoint
CREATE TABLE "post_shingle" (
	"organization_id" uuid NOT NULL,
	"hash" bigint NOT NULL,
	"post_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "post_shingle_organization_id_hash_post_id_pk" PRIMARY KEY("organization_id","hash","post_id")
);
--> statement-breakpoint
CREATE TABLE "post_variant" (
	"organization_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"network" "network" NOT NULL,
	"member_id" uuid NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "post_variant_organization_id_post_id_network_pk" PRIMARY KEY("organization_id","post_id","network")
);
--> statement-breakpoint
CREATE TABLE "reference_feed" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" "reference_source" NOT NULL,
	"url" text NOT NULL,
	"title" text,
	"etag" text,
	"fetched_at" timestamp with time zone,
	"error_code" text,
	"next_fetch_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reference_feed_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "reference_feed_url_key" UNIQUE("organization_id","url")
);
--> statement-breakpoint
CREATE TABLE "reference_shingle" (
	"organization_id" uuid NOT NULL,
	"hash" bigint NOT NULL,
	"reference_text_id" uuid NOT NULL,
	CONSTRAINT "reference_shingle_organization_id_hash_reference_text_id_pk" PRIMARY KEY("organization_id","hash","reference_text_id")
);
--> statement-breakpoint
CREATE TABLE "rhythm_slot" (
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"minute" smallint NOT NULL,
	CONSTRAINT "rhythm_slot_organization_id_member_id_weekday_minute_pk" PRIMARY KEY("organization_id","member_id","weekday","minute"),
	CONSTRAINT "rhythm_slot_check" CHECK ("rhythm_slot"."weekday" between 1 and 7 and "rhythm_slot"."minute" between 0 and 1439)
);
--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "link" text;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "nearest_reference_id" uuid;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "nearest_post_id" uuid;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "started_from_id" uuid;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "edited_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "post_metric" ADD COLUMN "reached" integer;--> statement-breakpoint
ALTER TABLE "post_metric" ADD COLUMN "profile_views" integer;--> statement-breakpoint
ALTER TABLE "post_metric" ADD COLUMN "followers" integer;--> statement-breakpoint
ALTER TABLE "reference_text" ADD COLUMN "feed_id" uuid;--> statement-breakpoint
ALTER TABLE "reference_text" ADD COLUMN "external_key" text;--> statement-breakpoint
ALTER TABLE "reference_text" ADD COLUMN "import_batch_id" uuid;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "own_voice_least" smallint DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "employer_voice_most" smallint DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "ranking" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "author_first_hours" smallint DEFAULT 24 NOT NULL;--> statement-breakpoint
ALTER TABLE "account_metric" ADD CONSTRAINT "account_metric_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief" ADD CONSTRAINT "brief_author_fk" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief" ADD CONSTRAINT "brief_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "linkedin_activity" ADD CONSTRAINT "linkedin_activity_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_comment" ADD CONSTRAINT "post_comment_organization_id_post_id_post_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."post"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_comment" ADD CONSTRAINT "post_comment_author_fk" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_picture" ADD CONSTRAINT "post_picture_organization_id_post_id_post_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."post"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_shingle" ADD CONSTRAINT "post_shingle_organization_id_post_id_post_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."post"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_variant" ADD CONSTRAINT "post_variant_organization_id_post_id_post_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."post"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_feed" ADD CONSTRAINT "reference_feed_organization_id_organization_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_shingle" ADD CONSTRAINT "reference_shingle_organization_id_reference_text_id_reference_text_organization_id_id_fk" FOREIGN KEY ("organization_id","reference_text_id") REFERENCES "public"."reference_text"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rhythm_slot" ADD CONSTRAINT "rhythm_slot_organization_id_member_id_member_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "brief_member_index" ON "brief" USING btree ("organization_id","member_id","status");--> statement-breakpoint
CREATE INDEX "calendar_feed_token_index" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "post_comment_post_index" ON "post_comment" USING btree ("organization_id","post_id","created_at");--> statement-breakpoint
CREATE INDEX "post_shingle_post_index" ON "post_shingle" USING btree ("organization_id","post_id");--> statement-breakpoint
CREATE INDEX "reference_shingle_text_index" ON "reference_shingle" USING btree ("organization_id","reference_text_id");--> statement-breakpoint
ALTER TABLE "reference_text" ADD CONSTRAINT "reference_text_external_key" UNIQUE("organization_id","external_key");