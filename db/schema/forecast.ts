import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cents, createdAt, id, organizationId } from './columns'
import { tenantKey, tenantReference } from './keys'
import { member } from './organization'

/** What a manager said a quarter would bring, as he said it in a week; never changed, a later word is another row. */
export const forecastSubmission = pgTable(
  'forecast_submission',
  {
    organizationId: organizationId(),
    id: id(),
    /** Who submitted it. */
    memberId: uuid('member_id').notNull(),
    /** Of which people: `all` of his scope, `team:…` or `branch:…`. */
    people: text('people').notNull(),
    /** The first day of the week and of the quarter it speaks of. */
    weekStartsOn: date('week_starts_on', { mode: 'string' }).notNull(),
    quarterStartsOn: date('quarter_starts_on', { mode: 'string' }).notNull(),
    commitCents: cents('commit_cents').notNull(),
    mostLikelyCents: cents('most_likely_cents').notNull(),
    bestCaseCents: cents('best_case_cents').notNull(),
    /** What the figures said at that moment. */
    wonCents: cents('won_cents').notNull(),
    openCents: cents('open_cents').notNull(),
    weightedCents: cents('weighted_cents').notNull(),
    note: text('note'),
    createdAt: createdAt(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    index('forecast_submission_index').on(
      table.organizationId,
      table.quarterStartsOn,
      table.people,
      table.createdAt,
    ),
  ],
)
