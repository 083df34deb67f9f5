import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { cents, createdAt, currency, id, importBatchId, instant, organizationId, version } from './columns'
import { member, organization } from './organization'
import { company, person } from './people'

export const stageKind = pgEnum('stage_kind', ['open', 'won', 'lost'])
export const origin = pgEnum('origin', ['warm', 'cold', 'unknown'])

export const pipeline = pgTable(
  'pipeline',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    name: text('name').notNull(),
    position: smallint('position').notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique('pipeline_name_key').on(table.organizationId, table.name),
  ],
)

export const stage = pgTable(
  'stage',
  {
    organizationId: organizationId(),
    id: id(),
    pipelineId: uuid('pipeline_id').notNull(),
    /** Names a stage that every organization starts with, so that screens can say it in the reader's language. */
    key: text('key').notNull(),
    /** The organization's own name for it; null shows the standard one. */
    name: text('name'),
    kind: stageKind('kind').notNull(),
    /** Percent. */
    probability: smallint('probability').notNull(),
    /** Days without two-way contact after which an opportunity here rots; null never. */
    rottingDays: smallint('rotting_days'),
    position: smallint('position').notNull(),
    version: version(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.pipelineId],
      foreignColumns: [pipeline.organizationId, pipeline.id],
    }),
    unique('stage_key_key').on(table.organizationId, table.pipelineId, table.key),
    check('stage_probability_check', sql`${table.probability} between 0 and 100`),
  ],
)

export const opportunity = pgTable(
  'opportunity',
  {
    organizationId: organizationId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    stageId: uuid('stage_id').notNull(),
    /** The stage's kind, kept with the row so that figures need no join. */
    status: stageKind('status').notNull(),
    name: text('name').notNull(),
    companyId: uuid('company_id'),
    personId: uuid('person_id'),
    amountCents: cents('amount_cents'),
    currency: currency().notNull(),
    origin: origin('origin').notNull().default('unknown'),
    source: text('source'),
    openedOn: date('opened_on', { mode: 'string' }),
    expectedCloseOn: date('expected_close_on', { mode: 'string' }),
    closedOn: date('closed_on', { mode: 'string' }),
    lostReason: text('lost_reason'),
    nextStep: text('next_step'),
    nextStepOn: date('next_step_on', { mode: 'string' }),
    /** The last two-way human contact; the rotting clock starts here, else at the day it was opened. */
    lastContactAt: instant('last_contact_at'),
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
    foreignKey({
      columns: [table.organizationId, table.stageId],
      foreignColumns: [stage.organizationId, stage.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.companyId],
      foreignColumns: [company.organizationId, company.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.personId],
      foreignColumns: [person.organizationId, person.id],
    }),
    unique('opportunity_external_key').on(table.organizationId, table.externalKey),
    index('opportunity_open_index')
      .on(table.organizationId, table.memberId)
      .where(sql`${table.status} = 'open'`),
    index('opportunity_closed_index')
      .on(table.organizationId, table.memberId, table.closedOn)
      .where(sql`${table.status} <> 'open'`),
    index('opportunity_company_index').on(table.organizationId, table.companyId),
    index('opportunity_person_index').on(table.organizationId, table.personId),
    index('opportunity_import_index').on(table.organizationId, table.importBatchId),
    check('opportunity_closed_check', sql`(${table.status} = 'open') = (${table.closedOn} is null)`),
  ],
)

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
    importBatchId: importBatchId(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: 'stage_change_opportunity_fk',
      columns: [table.organizationId, table.opportunityId],
      foreignColumns: [opportunity.organizationId, opportunity.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'stage_change_to_fk',
      columns: [table.organizationId, table.toStageId],
      foreignColumns: [stage.organizationId, stage.id],
    }),
    index('stage_change_opportunity_index').on(table.organizationId, table.opportunityId, table.recordedAt),
  ],
)
