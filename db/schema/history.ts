import { sql } from 'drizzle-orm'
import { bigint, check, date, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { cents, id, importBatchId, instant, organizationId } from './columns'
import { tenantKey, tenantReference } from './keys'
import { opportunity } from './opportunity'
import { closeReason, stage, stageKind } from './pipeline'

/** Every move of an opportunity, for ever. */
export const stageChange = pgTable(
  'stage_change',
  {
    organizationId: organizationId(),
    id: id(),
    opportunityId: uuid('opportunity_id').notNull(),
    /** Whose opportunity it was then. */
    memberId: uuid('member_id').notNull(),
    /** Who moved it; null for an import. */
    authorId: uuid('author_id'),
    fromStageId: uuid('from_stage_id'),
    toStageId: uuid('to_stage_id').notNull(),
    /** When it happened; null when the source does not say, and then no figure by date counts it. */
    changedAt: instant('changed_at'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    /** Why this move closed it, also after it was reopened and closed for another reason. */
    closeReasonId: uuid('close_reason_id'),
    importBatchId: importBatchId(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.opportunityId, opportunity, 'stage_change_opportunity_fk').onDelete(
      'cascade',
    ),
    tenantReference(table, table.toStageId, stage, 'stage_change_to_fk'),
    tenantReference(table, table.closeReasonId, closeReason, 'stage_change_close_reason_fk'),
    index('stage_change_opportunity_index').on(table.organizationId, table.opportunityId, table.recordedAt),
  ],
)

/**
 * What an opportunity was from one moment to the next (`valid_to` infinity for now), kept by triggers: figures of the past are
 * read from here and never from today's rows. Imported deals have the states that their dates give.
 */
export const opportunityState = pgTable(
  'opportunity_state',
  {
    organizationId: organizationId(),
    opportunityId: uuid('opportunity_id').notNull(),
    validFrom: instant('valid_from').notNull(),
    validTo: instant('valid_to').notNull(),
    /** When its first state began. */
    begunAt: instant('begun_at').notNull(),
    memberId: uuid('member_id').notNull(),
    stageId: uuid('stage_id').notNull(),
    status: stageKind('status').notNull(),
    amountCents: cents('amount_cents'),
    expectedCloseOn: date('expected_close_on', { mode: 'string' }),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.opportunityId, table.validFrom] }),
    tenantReference(table, table.opportunityId, opportunity, 'opportunity_state_opportunity_fk').onDelete(
      'cascade',
    ),
    tenantReference(table, table.stageId, stage, 'opportunity_state_stage_fk'),
    index('opportunity_state_open_index')
      .on(table.organizationId, table.validTo, table.validFrom)
      .where(sql`${table.status} = 'open'`),
    index('opportunity_state_from_index').on(table.organizationId, table.validFrom),
    check('opportunity_state_span_check', sql`${table.validFrom} < ${table.validTo}`),
  ],
)

/** What is open now, a row a member and stage, kept by triggers: a board's heads cost the same with 50,000 deals as with 100. */
export const openSum = pgTable(
  'open_sum',
  {
    organizationId: organizationId(),
    stageId: uuid('stage_id').notNull(),
    memberId: uuid('member_id').notNull(),
    open: integer('open').notNull().default(0),
    warm: integer('warm').notNull().default(0),
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull().default(0),
  },
  table => [primaryKey({ columns: [table.organizationId, table.stageId, table.memberId] })],
)
