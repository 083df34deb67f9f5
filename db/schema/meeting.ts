import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant, organizationId, version } from './columns'
import { tenantKey, tenantReference } from './keys'
import { opportunity, origin } from './opportunity'
import { member } from './organization'
import { person } from './people'

export const meetingKind = pgEnum('meeting_kind', ['in_person', 'video', 'phone'])
export const meetingStatus = pgEnum('meeting_status', [
  'planned',
  'to_confirm',
  'held',
  'no_show_theirs',
  'no_show_ours',
  'cancelled',
  'moved',
])
export const promiseStatus = pgEnum('promise_status', ['open', 'kept', 'broken'])

export const meeting = pgTable(
  'meeting',
  {
    organizationId: organizationId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    kind: meetingKind('kind').notNull(),
    status: meetingStatus('status').notNull(),
    title: text('title').notNull(),
    place: text('place'),
    planned: boolean('planned').notNull().default(true),
    startsAt: instant('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    origin: origin('origin').notNull().default('unknown'),
    firstEncounter: boolean('first_encounter').notNull().default(false),
    /** The salesperson's word after it; null until he says. */
    significant: boolean('significant'),
    nextStep: text('next_step'),
    nextStepOn: date('next_step_on', { mode: 'string' }),
    opportunityId: uuid('opportunity_id'),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    tenantReference(table, table.opportunityId, opportunity, 'meeting_opportunity_fk'),
    index('meeting_member_index').on(table.organizationId, table.memberId, table.startsAt),
    index('meeting_opportunity_index').on(table.organizationId, table.opportunityId),
    check('meeting_minutes_check', sql`${table.minutes} > 0`),
  ],
)

export const meetingParticipant = pgTable(
  'meeting_participant',
  {
    organizationId: organizationId(),
    meetingId: uuid('meeting_id').notNull(),
    personId: uuid('person_id').notNull(),
    memberId: uuid('member_id').notNull(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.meetingId, table.personId] }),
    tenantReference(table, table.meetingId, meeting).onDelete('cascade'),
    tenantReference(table, table.personId, person),
    index('meeting_participant_person_index').on(table.organizationId, table.personId),
  ],
)

/** What we said we would do, for whom, by when. */
export const promise = pgTable(
  'promise',
  {
    organizationId: organizationId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    personId: uuid('person_id'),
    meetingId: uuid('meeting_id'),
    text: text('text').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    status: promiseStatus('status').notNull().default('open'),
    settledAt: instant('settled_at'),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    tenantReference(table, table.personId, person),
    tenantReference(table, table.meetingId, meeting),
    index('promise_open_index')
      .on(table.organizationId, table.memberId, table.dueOn)
      .where(sql`${table.status} = 'open'`),
    index('promise_person_index').on(table.organizationId, table.personId),
    index('promise_meeting_index').on(table.organizationId, table.meetingId),
  ],
)
