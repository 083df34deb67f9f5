import { sql } from 'drizzle-orm'
import { boolean, check, jsonb, pgEnum, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, organizationId, version } from './columns'
import { tenantKey, tenantReference } from './keys'
import { member, organization } from './organization'

export const stageKind = pgEnum('stage_kind', ['open', 'won', 'lost'])

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
    tenantKey(table),
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
  table => [tenantKey(table), unique('pipeline_name_key').on(table.organizationId, table.name)],
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
    tenantKey(table),
    tenantReference(table, table.pipelineId, pipeline),
    unique('stage_key_key').on(table.organizationId, table.pipelineId, table.key),
    check('stage_probability_check', sql`${table.probability} between 0 and 100`),
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
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    unique('saved_view_name_key').on(table.organizationId, table.memberId, table.name),
  ],
)
