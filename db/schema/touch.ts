import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, importBatchId, instant, organizationId, version } from './columns'
import { post } from './content'
import { tenantKey, tenantReference } from './keys'
import { member } from './organization'
import { introduction, person } from './people'

export const signalKind = pgEnum('signal_kind', [
  'comment',
  'reaction',
  'message',
  'profile_view',
  'accepted_connection',
  'visit',
  'event',
  'download',
  'request',
  'introduction',
])
export const signalStatus = pgEnum('signal_status', ['waiting', 'answered', 'snoozed', 'dismissed'])
/** Why a signal gets no answer: it is read in figures, so that reasons are few. */
export const dismissReason = pgEnum('dismiss_reason', [
  'colleague',
  'supplier',
  'recruiter',
  'automatic',
  'already_answered',
  'no_interest',
  'other',
])
export const channel = pgEnum('channel', [
  'cold_call',
  'warm_call',
  'mailing',
  'social',
  'face_to_face',
  'introduction',
  'inbound',
  'event',
])
export const direction = pgEnum('direction', ['outbound', 'inbound'])
export const touchResult = pgEnum('touch_result', [
  'unanswered',
  'answered',
  'interested',
  'refused',
  'appointment',
])

/** One thing a person did that shows interest. */
export const signal = pgTable(
  'signal',
  {
    organizationId: organizationId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    personId: uuid('person_id').notNull(),
    kind: signalKind('kind').notNull(),
    status: signalStatus('status').notNull().default('waiting'),
    occurredAt: instant('occurred_at').notNull(),
    answeredAt: instant('answered_at'),
    postId: uuid('post_id'),
    introductionId: uuid('introduction_id'),
    note: text('note'),
    /** Out of the inbox until then. */
    snoozedUntil: instant('snoozed_until'),
    dismissReason: dismissReason('dismiss_reason'),
    /** Who answered, snoozed or dismissed it; null while nobody did, and for what came settled. */
    settledById: uuid('settled_by_id'),
    /** Who had it before it was handed over. */
    handedFromId: uuid('handed_from_id'),
    externalKey: text('external_key'),
    importBatchId: importBatchId(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    tenantReference(table, table.personId, person),
    tenantReference(table, table.postId, post),
    tenantReference(table, table.introductionId, introduction, 'signal_introduction_fk'),
    unique('signal_external_key').on(table.organizationId, table.externalKey),
    tenantReference(table, table.settledById, member, 'signal_settled_by_fk'),
    tenantReference(table, table.handedFromId, member, 'signal_handed_from_fk'),
    index('signal_snoozed_index')
      .on(table.organizationId, table.memberId, table.snoozedUntil)
      .where(sql`${table.status} = 'snoozed'`),
    index('signal_waiting_index')
      .on(table.organizationId, table.memberId, table.occurredAt)
      .where(sql`${table.status} = 'waiting'`),
    index('signal_member_index').on(table.organizationId, table.memberId, table.occurredAt),
    index('signal_person_index').on(table.organizationId, table.personId, table.occurredAt),
  ],
)

/** One thing we did towards a person, or a batch of them with the same outcome. */
export const touch = pgTable(
  'touch',
  {
    organizationId: organizationId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    /** Null for a batch of dials. */
    personId: uuid('person_id'),
    channel: channel('channel').notNull(),
    direction: direction('direction').notNull().default('outbound'),
    result: touchResult('result').notNull(),
    /** Whether it cited an earlier signal or introduction when it was logged; never edited. */
    warm: boolean('warm').notNull(),
    quantity: integer('quantity').notNull().default(1),
    minutes: integer('minutes').notNull().default(0),
    occurredAt: instant('occurred_at').notNull(),
    note: text('note'),
    /** Made although the person was to be left to breathe. */
    againstBreathing: boolean('against_breathing').notNull().default(false),
    /** The rows of one session of dials have its id in common. */
    sessionId: uuid('session_id'),
    externalKey: text('external_key'),
    importBatchId: importBatchId(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    tenantReference(table, table.personId, person),
    unique('touch_external_key').on(table.organizationId, table.externalKey),
    index('touch_member_index').on(table.organizationId, table.memberId, table.occurredAt),
    index('touch_person_index').on(table.organizationId, table.personId, table.occurredAt),
    check('touch_quantity_check', sql`${table.quantity} > 0`),
    check('touch_minutes_check', sql`${table.minutes} >= 0`),
  ],
)

/** The signals and introductions that a touch answers. */
export const touchCitation = pgTable(
  'touch_citation',
  {
    organizationId: organizationId(),
    id: id(),
    touchId: uuid('touch_id').notNull(),
    memberId: uuid('member_id').notNull(),
    signalId: uuid('signal_id'),
    introductionId: uuid('introduction_id'),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.touchId, touch).onDelete('cascade'),
    tenantReference(table, table.signalId, signal),
    tenantReference(table, table.introductionId, introduction, 'touch_citation_introduction_fk'),
    index('touch_citation_touch_index').on(table.organizationId, table.touchId),
    index('touch_citation_signal_index').on(table.organizationId, table.signalId),
    check('touch_citation_one_check', sql`num_nonnulls(${table.signalId}, ${table.introductionId}) = 1`),
  ],
)

/** Time on a channel that no single touch holds: writing, walking a fair. */
export const timeEntry = pgTable(
  'time_entry',
  {
    organizationId: organizationId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    channel: channel('channel').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    minutes: integer('minutes').notNull(),
    note: text('note'),
    /** The session of dials whose minutes these are. */
    sessionId: uuid('session_id'),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    index('time_entry_member_index').on(table.organizationId, table.memberId, table.day),
    check('time_entry_minutes_check', sql`${table.minutes} between 1 and 1440`),
  ],
)
