import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, createdAt, id, importBatchId, instant, organizationId, version } from './columns'
import { tenantKey, tenantReference } from './keys'
import { language, member } from './organization'

export const postStatus = pgEnum('post_status', [
  'idea',
  'draft',
  'in_review',
  'scheduled',
  'published',
  'archived',
])
export const voice = pgEnum('voice', ['own', 'employer', 'sector', 'competitor'])
export const intent = pgEnum('intent', ['inform', 'debate', 'entertain', 'personal'])
export const network = pgEnum('network', ['linkedin', 'x', 'facebook', 'instagram', 'other'])
export const linkedinActivityKind = pgEnum('linkedin_activity_kind', ['comment', 'reaction'])

export const post = pgTable(
  'post',
  {
    organizationId: organizationId(),
    id: id(),
    /** The author. */
    memberId: uuid('member_id').notNull(),
    status: postStatus('status').notNull(),
    /** An idea or a draft is its author's alone until he shares it. */
    shared: boolean('shared').notNull().default(false),
    body: text('body').notNull(),
    language: language('language').notNull(),
    voice: voice('voice').notNull(),
    intent: intent('intent').notNull(),
    network: network('network').notNull(),
    /** Where it stands on its network, once published. */
    url: text('url'),
    /** What the post links to. */
    link: text('link'),
    plannedFor: instant('planned_for'),
    publishedAt: instant('published_at'),
    /** 1 − echo; null while nobody measured it. */
    originality: numeric('originality', { precision: 5, scale: 4 }),
    /** What it echoes most: a reference text or a colleague's post. Ids without foreign keys, as either may go. */
    nearestReferenceId: uuid('nearest_reference_id'),
    nearestPostId: uuid('nearest_post_id'),
    /** The reference text it was taken from as a start. */
    startedFromId: uuid('started_from_id'),
    /** When its author last changed it. */
    editedAt: instant('edited_at').notNull().defaultNow(),
    /** The latest snapshot's figures, kept by a trigger on post_metric; null without a snapshot. */
    impressions: integer('impressions'),
    reactions: integer('reactions'),
    comments: integer('comments'),
    reposts: integer('reposts'),
    clicks: integer('clicks'),
    externalKey: text('external_key'),
    importBatchId: importBatchId(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    unique('post_external_key').on(table.organizationId, table.externalKey),
    index('post_published_index').on(table.organizationId, table.memberId, table.publishedAt),
    index('post_newest_index')
      .on(table.organizationId, table.publishedAt)
      .where(sql`${table.status} in ('published', 'archived')`),
    index('post_planned_index').on(table.organizationId, table.memberId, table.plannedFor),
    check('post_published_check', sql`${table.status} <> 'published' or ${table.publishedAt} is not null`),
    check('post_originality_check', sql`${table.originality} between 0 and 1`),
  ],
)

/** What a network showed at one moment; the numbers are running totals of the post. */
export const postMetric = pgTable(
  'post_metric',
  {
    organizationId: organizationId(),
    id: id(),
    postId: uuid('post_id').notNull(),
    memberId: uuid('member_id').notNull(),
    capturedAt: instant('captured_at').notNull(),
    impressions: integer('impressions'),
    reactions: integer('reactions'),
    comments: integer('comments'),
    reposts: integer('reposts'),
    clicks: integer('clicks'),
    /** People and not views; and what the author's profile drew meanwhile. */
    reached: integer('reached'),
    profileViews: integer('profile_views'),
    followers: integer('followers'),
    importBatchId: importBatchId(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.postId, post).onDelete('cascade'),
    unique('post_metric_moment_key').on(table.organizationId, table.postId, table.capturedAt),
  ],
)

/** The text for another network than the post's own, where it differs. */
export const postVariant = pgTable(
  'post_variant',
  {
    organizationId: organizationId(),
    postId: uuid('post_id').notNull(),
    network: network('network').notNull(),
    memberId: uuid('member_id').notNull(),
    body: text('body').notNull(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.postId, table.network] }),
    tenantReference(table, table.postId, post).onDelete('cascade'),
  ],
)

/** The picture of a post, encoded anew without what a camera writes into it. */
export const postPicture = pgTable(
  'post_picture',
  {
    organizationId: organizationId(),
    postId: uuid('post_id').notNull(),
    memberId: uuid('member_id').notNull(),
    mime: text('mime').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** What it shows, for those who do not see it. */
    description: text('description').notNull().default(''),
    bytes: bytes('bytes').notNull(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.postId] }),
    tenantReference(table, table.postId, post).onDelete('cascade'),
  ],
)

/** A shingle of a published post; drafts have none here, so that nobody finds them by their words. */
export const postShingle = pgTable(
  'post_shingle',
  {
    organizationId: organizationId(),
    hash: bigint('hash', { mode: 'bigint' }).notNull(),
    postId: uuid('post_id').notNull(),
    memberId: uuid('member_id').notNull(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.hash, table.postId] }),
    tenantReference(table, table.postId, post).onDelete('cascade'),
    index('post_shingle_post_index').on(table.organizationId, table.postId),
  ],
)

/** What a member did on others' posts, from his LinkedIn archive: comments and reactions. */
export const linkedinActivity = pgTable(
  'linkedin_activity',
  {
    organizationId: organizationId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    kind: linkedinActivityKind('kind').notNull(),
    /** Null where the archive leaves the date blank. */
    occurredAt: instant('occurred_at'),
    /** LIKE, PRAISE… of a reaction. */
    reaction: text('reaction'),
    url: text('url').notNull(),
    body: text('body'),
    externalKey: text('external_key').notNull(),
    importBatchId: importBatchId(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    unique('linkedin_activity_external_key').on(table.organizationId, table.memberId, table.externalKey),
  ],
)

/** A day of an author's account as a network's analytics give it. */
export const accountMetric = pgTable(
  'account_metric',
  {
    organizationId: organizationId(),
    memberId: uuid('member_id').notNull(),
    network: network('network').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    impressions: integer('impressions'),
    engagements: integer('engagements'),
    newFollowers: integer('new_followers'),
    /** On that day, where the file says it. */
    followers: integer('followers'),
    importBatchId: importBatchId(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.memberId, table.network, table.day] }),
    tenantReference(table, table.memberId, member),
  ],
)
