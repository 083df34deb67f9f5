import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, organizationId, version } from './columns'
import { post } from './content'
import { tenantKey, tenantReference } from './keys'
import { member } from './organization'

export const briefStatus = pgEnum('brief_status', ['open', 'taken', 'declined', 'withdrawn'])

/** When an author means to publish, week after week, in his own time zone. */
export const rhythmSlot = pgTable(
  'rhythm_slot',
  {
    organizationId: organizationId(),
    memberId: uuid('member_id').notNull(),
    /** ISO day of week: 1 Monday … 7 Sunday. */
    weekday: smallint('weekday').notNull(),
    /** Minutes since midnight, local. */
    minute: smallint('minute').notNull(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.memberId, table.weekday, table.minute] }),
    tenantReference(table, table.memberId, member),
    check('rhythm_slot_check', sql`${table.weekday} between 1 and 7 and ${table.minute} between 0 and 1439`),
  ],
)

/** A topic that marketing or a manager suggests to a salesperson, with the why and the sources; never a text. */
export const brief = pgTable(
  'brief',
  {
    organizationId: organizationId(),
    id: id(),
    /** Who suggests. */
    authorId: uuid('author_id').notNull(),
    /** To whom. */
    memberId: uuid('member_id').notNull(),
    topic: text('topic').notNull(),
    why: text('why').notNull(),
    sources: text('sources').notNull().default(''),
    status: briefStatus('status').notNull().default('open'),
    declinedBecause: text('declined_because'),
    /** What became of it. */
    postId: uuid('post_id'),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.authorId, member, 'brief_author_fk'),
    tenantReference(table, table.memberId, member, 'brief_member_fk'),
    index('brief_member_index').on(table.organizationId, table.memberId, table.status),
  ],
)

/** A remark on a shared draft. */
export const postComment = pgTable(
  'post_comment',
  {
    organizationId: organizationId(),
    id: id(),
    postId: uuid('post_id').notNull(),
    authorId: uuid('author_id').notNull(),
    body: text('body').notNull(),
    /** Members named in it. */
    mentions: uuid('mentions').array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.postId, post).onDelete('cascade'),
    tenantReference(table, table.authorId, member, 'post_comment_author_fk'),
    index('post_comment_post_index').on(table.organizationId, table.postId, table.createdAt),
  ],
)

/** A private calendar address; only the hash of its token is kept. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    organizationId: organizationId(),
    memberId: uuid('member_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.memberId] }),
    tenantReference(table, table.memberId, member),
    index('calendar_feed_token_index').on(table.tokenHash),
  ],
)
