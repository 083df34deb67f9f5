import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
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

export const forecastCategory = pgEnum('forecast_category', ['commit', 'most_likely', 'best_case', 'open'])

/** Why opportunities are won or lost: the organization's own list. */
export const closeReason = pgTable(
  'close_reason',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    kind: stageKind('kind').notNull(),
    /** Names a reason that every organization starts with, so that screens say it in the reader's language; null for own ones. */
    key: text('key'),
    name: text('name'),
    position: smallint('position').notNull(),
    archivedAt: instant('archived_at'),
    version: version(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique('close_reason_key_key').on(table.organizationId, table.kind, table.key),
    check('close_reason_kind_check', sql`${table.kind} <> 'open'`),
    check('close_reason_name_check', sql`num_nonnulls(${table.key}, ${table.name}) >= 1`),
  ],
)

export const pipeline = pgTable(
  'pipeline',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    name: text('name').notNull(),
    position: smallint('position').notNull(),
    /** Closed to new opportunities, and out of the choice once none is open. */
    archivedAt: instant('archived_at'),
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
    /** Taken off the board; its history keeps it. */
    archivedAt: instant('archived_at'),
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
    /** Why it was lost or won, as the source said it. */
    lostReason: text('lost_reason'),
    closeReasonId: uuid('close_reason_id'),
    closeNote: text('close_note'),
    /** The owner's word for the forecast; null where the stage's probability speaks. */
    forecast: forecastCategory('forecast'),
    /** When a price was first spoken of with the person. */
    termsSpokenAt: instant('terms_spoken_at'),
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
    foreignKey({
      name: 'opportunity_close_reason_fk',
      columns: [table.organizationId, table.closeReasonId],
      foreignColumns: [closeReason.organizationId, closeReason.id],
    }),
    index('opportunity_stage_index')
      .on(table.organizationId, table.stageId, table.expectedCloseOn, table.id)
      .where(sql`${table.status} = 'open'`),
    unique('opportunity_external_key').on(table.organizationId, table.externalKey),
    index('opportunity_open_index')
      .on(table.organizationId, table.memberId, table.stageId, table.expectedCloseOn, table.id)
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
    foreignKey({
      name: 'opportunity_state_opportunity_fk',
      columns: [table.organizationId, table.opportunityId],
      foreignColumns: [opportunity.organizationId, opportunity.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'opportunity_state_stage_fk',
      columns: [table.organizationId, table.stageId],
      foreignColumns: [stage.organizationId, stage.id],
    }),
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

export const personPart = pgEnum('person_part', [
  'buyer',
  'prescriber',
  'ambassador',
  'user',
  'visitor',
  'detractor',
])

/** The people of an opportunity beside the one it began with, and their parts in it. */
export const opportunityPerson = pgTable(
  'opportunity_person',
  {
    organizationId: organizationId(),
    opportunityId: uuid('opportunity_id').notNull(),
    personId: uuid('person_id').notNull(),
    /** Whose opportunity it is. */
    memberId: uuid('member_id').notNull(),
    part: personPart('part').notNull(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.opportunityId, table.personId, table.part] }),
    foreignKey({
      name: 'opportunity_person_opportunity_fk',
      columns: [table.organizationId, table.opportunityId],
      foreignColumns: [opportunity.organizationId, opportunity.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'opportunity_person_person_fk',
      columns: [table.organizationId, table.personId],
      foreignColumns: [person.organizationId, person.id],
    }),
    index('opportunity_person_person_index').on(table.organizationId, table.personId),
  ],
)

export const opportunityNote = pgTable(
  'opportunity_note',
  {
    organizationId: organizationId(),
    id: id(),
    opportunityId: uuid('opportunity_id').notNull(),
    /** Whose opportunity it is. */
    memberId: uuid('member_id').notNull(),
    authorId: uuid('author_id').notNull(),
    body: text('body').notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: 'opportunity_note_opportunity_fk',
      columns: [table.organizationId, table.opportunityId],
      foreignColumns: [opportunity.organizationId, opportunity.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'opportunity_note_author_fk',
      columns: [table.organizationId, table.authorId],
      foreignColumns: [member.organizationId, member.id],
    }),
    index('opportunity_note_opportunity_index').on(
      table.organizationId,
      table.opportunityId,
      table.createdAt,
    ),
  ],
)

/** A way to look at the table: its columns, filters, groups and order as the address writes them. */
export const savedView = pgTable(
  'saved_view',
  {
    organizationId: organizationId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    name: text('name').notNull(),
    shared: boolean('shared').notNull().default(false),
    search: jsonb('search').notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    unique('saved_view_name_key').on(table.organizationId, table.memberId, table.name),
  ],
)

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
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    index('forecast_submission_index').on(
      table.organizationId,
      table.quarterStartsOn,
      table.people,
      table.createdAt,
    ),
  ],
)
