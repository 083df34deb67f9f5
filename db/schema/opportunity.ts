import { sql } from 'drizzle-orm'
import { check, date, index, pgEnum, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { cents, createdAt, currency, id, importBatchId, instant, organizationId, version } from './columns'
import { tenantKey, tenantReference } from './keys'
import { member } from './organization'
import { company, person } from './people'
import { closeReason, stage, stageKind } from './pipeline'

export const origin = pgEnum('origin', ['warm', 'cold', 'unknown'])

export const forecastCategory = pgEnum('forecast_category', ['commit', 'most_likely', 'best_case', 'open'])

export const personPart = pgEnum('person_part', [
  'buyer',
  'prescriber',
  'ambassador',
  'user',
  'visitor',
  'detractor',
])

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
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    tenantReference(table, table.stageId, stage),
    tenantReference(table, table.companyId, company),
    tenantReference(table, table.personId, person),
    tenantReference(table, table.closeReasonId, closeReason, 'opportunity_close_reason_fk'),
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
    tenantReference(table, table.opportunityId, opportunity, 'opportunity_person_opportunity_fk').onDelete(
      'cascade',
    ),
    tenantReference(table, table.personId, person, 'opportunity_person_person_fk'),
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
    tenantKey(table),
    tenantReference(table, table.opportunityId, opportunity, 'opportunity_note_opportunity_fk').onDelete(
      'cascade',
    ),
    tenantReference(table, table.authorId, member, 'opportunity_note_author_fk'),
    index('opportunity_note_opportunity_index').on(
      table.organizationId,
      table.opportunityId,
      table.createdAt,
    ),
  ],
)
