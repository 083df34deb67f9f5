import { bigint, date, integer, numeric, pgEnum, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { cents, organizationId } from './columns'
import { channel } from './touch'

/**
 * Sums kept by statement-level triggers (db/rollups) in the transaction of the rows they sum, per day and per week of the
 * organization. A period of whole weeks reads the weeks, any other the days.
 */
export const grain = pgEnum('grain', ['day', 'week'])

const bucket = () => ({
  organizationId: organizationId(),
  grain: grain('grain').notNull(),
  startsOn: date('starts_on', { mode: 'string' }).notNull(),
  memberId: uuid('member_id').notNull(),
})
const count = (name: string) => integer(name).notNull().default(0)
const large = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0)

export const activityRollup = pgTable(
  'activity_rollup',
  {
    ...bucket(),
    channel: channel('channel').notNull(),
    touches: count('touches'),
    warmTouches: count('warm_touches'),
    conversations: count('conversations'),
    appointments: count('appointments'),
    minutes: large('minutes'),
  },
  table => [
    primaryKey({
      columns: [table.organizationId, table.grain, table.startsOn, table.memberId, table.channel],
    }),
  ],
)

export const signalRollup = pgTable(
  'signal_rollup',
  { ...bucket(), signals: count('signals'), answered: count('answered') },
  table => [primaryKey({ columns: [table.organizationId, table.grain, table.startsOn, table.memberId] })],
)

export const postRollup = pgTable(
  'post_rollup',
  {
    ...bucket(),
    planned: count('planned'),
    published: count('published'),
    /** Posts with impressions: the n of the engagement rate. */
    measured: count('measured'),
    impressions: large('impressions'),
    reactions: large('reactions'),
    comments: large('comments'),
    reposts: large('reposts'),
    /** Reactions, comments and reposts of the measured posts. */
    engagements: large('engagements'),
    originalitySum: numeric('originality_sum', { precision: 14, scale: 4 }).notNull().default('0'),
    originalityCount: count('originality_count'),
  },
  table => [primaryKey({ columns: [table.organizationId, table.grain, table.startsOn, table.memberId] })],
)

export const stageEntryRollup = pgTable(
  'stage_entry_rollup',
  {
    ...bucket(),
    stageId: uuid('stage_id').notNull(),
    entries: count('entries'),
    firstEntries: count('first_entries'),
  },
  table => [
    primaryKey({
      columns: [table.organizationId, table.grain, table.startsOn, table.memberId, table.stageId],
    }),
  ],
)

export const closeRollup = pgTable(
  'close_rollup',
  {
    ...bucket(),
    won: count('won'),
    lost: count('lost'),
    wonWarm: count('won_warm'),
    wonCents: cents('won_cents').notNull().default(0),
    cycleDays: large('cycle_days'),
    cycleCount: count('cycle_count'),
  },
  table => [primaryKey({ columns: [table.organizationId, table.grain, table.startsOn, table.memberId] })],
)

/** How many deals were won after so many days: medians come from here, exactly. */
export const cycleRollup = pgTable(
  'cycle_rollup',
  { ...bucket(), cycleDays: integer('cycle_days').notNull(), won: count('won') },
  table => [
    primaryKey({
      columns: [table.organizationId, table.grain, table.startsOn, table.memberId, table.cycleDays],
    }),
  ],
)

export const meetingRollup = pgTable(
  'meeting_rollup',
  {
    ...bucket(),
    held: count('held'),
    handshakes: count('handshakes'),
    significant: count('significant'),
    rated: count('rated'),
    nextSteps: count('next_steps'),
    noShowTheirs: count('no_show_theirs'),
    noShowOurs: count('no_show_ours'),
    cancelled: count('cancelled'),
    moved: count('moved'),
    toConfirm: count('to_confirm'),
  },
  table => [primaryKey({ columns: [table.organizationId, table.grain, table.startsOn, table.memberId] })],
)
