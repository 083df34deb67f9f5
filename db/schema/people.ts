import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, importBatchId, instant, organizationId, version } from './columns'
import { tenantKey, tenantReference } from './keys'
import { member, organization } from './organization'

export const personRole = pgEnum('person_role', ['buyer', 'prescriber', 'ambassador', 'visitor', 'detractor'])
export const introductionDirection = pgEnum('introduction_direction', ['received', 'given'])

export const company = pgTable(
  'company',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    sector: text('sector'),
    location: text('location'),
    website: text('website'),
    employees: integer('employees'),
    /** As the source states it: exports give it in units, thousands or millions. */
    revenue: numeric('revenue', { precision: 18, scale: 2 }),
    foundedYear: smallint('founded_year'),
    parentId: uuid('parent_id'),
    importBatchId: importBatchId(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.parentId, table, 'company_parent_fk'),
    unique('company_name_key').on(table.organizationId, table.nameKey),
    index('company_import_index').on(table.organizationId, table.importBatchId),
    index('company_parent_index').on(table.organizationId, table.parentId),
  ],
)

/** Any human the team knows, never sorted into "client" or "prospect". */
export const person = pgTable(
  'person',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    /** Who knows the person best; null when nobody does yet. */
    memberId: uuid('member_id'),
    companyId: uuid('company_id'),
    /** Empty when the source hides the name: the position and the company then speak. */
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    email: text('email'),
    phone: text('phone'),
    profileUrl: text('profile_url'),
    position: text('position'),
    roles: personRole('roles').array().notNull().default(sql`'{}'`),
    /** −5 (produces harm) to +5 (brings people along); null when nobody said. */
    influence: smallint('influence'),
    reach: integer('reach'),
    connectedOn: date('connected_on', { mode: 'string' }),
    /** What makes the person the same in the next import. */
    externalKey: text('external_key'),
    importBatchId: importBatchId(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    tenantReference(table, table.companyId, company),
    unique('person_external_key').on(table.organizationId, table.externalKey),
    index('person_name_index').on(table.organizationId, table.nameKey),
    index('person_company_index').on(table.organizationId, table.companyId),
    index('person_member_index').on(table.organizationId, table.memberId),
    index('person_import_index').on(table.organizationId, table.importBatchId),
    check('person_influence_check', sql`${table.influence} between -5 and 5`),
  ],
)

/** Who brought whom to whom. */
export const introduction = pgTable(
  'introduction',
  {
    organizationId: organizationId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    /** The person who introduces (received) or for whom we introduce (given). */
    giverId: uuid('giver_id').notNull(),
    introducedId: uuid('introduced_id').notNull(),
    direction: introductionDirection('direction').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    thankedAt: instant('thanked_at'),
    note: text('note'),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    tenantReference(table, table.giverId, person, 'introduction_giver_fk'),
    tenantReference(table, table.introducedId, person, 'introduction_introduced_fk'),
    index('introduction_member_index').on(table.organizationId, table.memberId, table.occurredAt),
    index('introduction_giver_index').on(table.organizationId, table.giverId),
    index('introduction_introduced_index').on(table.organizationId, table.introducedId),
  ],
)
