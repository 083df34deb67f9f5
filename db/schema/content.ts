import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
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
import { createdAt, id, importBatchId, instant, organizationId, version } from './columns'
import { language, member, organization } from './organization'

export const postStatus = pgEnum('post_status', ['idea', 'draft', 'scheduled', 'published', 'archived'])
export const voice = pgEnum('voice', ['own', 'employer', 'sector', 'competitor'])
export const intent = pgEnum('intent', ['inform', 'debate', 'entertain', 'personal'])
export const network = pgEnum('network', ['linkedin', 'x', 'facebook', 'instagram', 'other'])
export const referenceSource = pgEnum('reference_source', ['employer', 'sector', 'competitor'])

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
    url: text('url'),
    plannedFor: instant('planned_for'),
    publishedAt: instant('published_at'),
    /** 1 − echo; null while nobody measured it. */
    originality: numeric('originality', { precision: 5, scale: 4 }),
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
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    unique('post_external_key').on(table.organizationId, table.externalKey),
    index('post_published_index').on(table.organizationId, table.memberId, table.publishedAt),
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
    importBatchId: importBatchId(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.postId],
      foreignColumns: [post.organizationId, post.id],
    }).onDelete('cascade'),
    unique('post_metric_moment_key').on(table.organizationId, table.postId, table.capturedAt),
  ],
)

/** A text of the employer, the sector or a competitor, against which echo is measured. */
export const referenceText = pgTable(
  'reference_text',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    source: referenceSource('source').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    language: language('language').notNull(),
    url: text('url'),
    publishedOn: date('published_on', { mode: 'string' }),
    createdAt: createdAt(),
    version: version(),
  },
  table => [primaryKey({ columns: [table.organizationId, table.id] })],
)
