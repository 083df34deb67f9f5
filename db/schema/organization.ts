import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  pgEnum,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { cents, createdAt, currency, id, importBatchId, instant, organizationId, version } from './columns'
import { tenantKey, tenantReference } from './keys'
import { user } from './user'

export const language = pgEnum('language', ['fr', 'en'])
export const teamVisibility = pgEnum('team_visibility', ['averages', 'names'])
export const branchKind = pgEnum('branch_kind', ['region', 'branch'])
export const memberRole = pgEnum('member_role', ['salesperson', 'manager', 'director', 'marketing', 'admin'])
export const memberStatus = pgEnum('member_status', ['active', 'deactivated'])

export const organization = pgTable(
  'organization',
  {
    organizationId: uuid('organization_id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    timeZone: text('time_zone').notNull(),
    /** ISO day of week that a week starts on: 1 Monday … 7 Sunday. */
    weekStart: smallint('week_start').notNull().default(1),
    currency: currency().notNull(),
    language: language('language').notNull(),
    teamVisibility: teamVisibility('team_visibility').notNull().default('averages'),
    isDemo: boolean('is_demo').notNull().default(false),
    /** Norms of the content mix, in percent of posts. */
    ownVoiceLeast: smallint('own_voice_least').notNull().default(50),
    employerVoiceMost: smallint('employer_voice_most').notNull().default(30),
    /** Whether authors may be ranked against each other. */
    ranking: boolean('ranking').notNull().default(false),
    /** How long an author sees a new figure about himself before others do. */
    authorFirstHours: smallint('author_first_hours').notNull().default(24),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    uniqueIndex('organization_slug_key').on(table.slug),
    check('organization_week_start_check', sql`${table.weekStart} between 1 and 7`),
  ],
)

export const branch = pgTable(
  'branch',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    parentId: uuid('parent_id'),
    kind: branchKind('kind').notNull(),
    name: text('name').notNull(),
    importBatchId: importBatchId(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.parentId, table),
    unique('branch_name_key').on(table.organizationId, table.parentId, table.name).nullsNotDistinct(),
  ],
)

export const team = pgTable(
  'team',
  {
    organizationId: organizationId(),
    id: id(),
    branchId: uuid('branch_id').notNull(),
    /** A member; its foreign key stands in a migration, as the two tables name each other. */
    managerId: uuid('manager_id'),
    name: text('name').notNull(),
    importBatchId: importBatchId(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.branchId, branch),
    unique('team_name_key').on(table.organizationId, table.branchId, table.name),
  ],
)

/** A seat in an organization. A seat without a user cannot sign in. */
export const member = pgTable(
  'member',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    userId: uuid('user_id').references(() => user.id),
    role: memberRole('role').notNull(),
    status: memberStatus('status').notNull().default('active'),
    name: text('name').notNull(),
    /** The name folded for comparison, see `nameKey` in lib/imports/domain. */
    nameKey: text('name_key').notNull(),
    email: text('email'),
    /** Where he lives and writes; null for the organization's. */
    timeZone: text('time_zone'),
    teamId: uuid('team_id'),
    /** Where a director's subtree starts; for others the branch of their team counts. */
    branchId: uuid('branch_id'),
    weeklyPostsTarget: smallint('weekly_posts_target'),
    weeklyHandshakesTarget: smallint('weekly_handshakes_target'),
    weeklyMeetingsTarget: smallint('weekly_meetings_target'),
    quarterlyWonTargetCents: cents('quarterly_won_target_cents'),
    deactivatedAt: instant('deactivated_at'),
    importBatchId: importBatchId(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.teamId, team, 'member_team_fk'),
    tenantReference(table, table.branchId, branch, 'member_branch_fk'),
    unique('member_user_key').on(table.organizationId, table.userId),
    unique('member_email_key').on(table.organizationId, table.email),
    index('member_name_key_index').on(table.organizationId, table.nameKey),
    index('member_user_index').on(table.userId),
    index('member_team_index').on(table.organizationId, table.teamId),
  ],
)

/** When a branch works; rows without a branch are the organization's, for branches that have none of their own. */
export const workingHours = pgTable(
  'working_hours',
  {
    organizationId: organizationId(),
    id: id(),
    branchId: uuid('branch_id'),
    /** ISO day of week: 1 Monday … 7 Sunday; more than one row a day leaves a break. */
    weekday: smallint('weekday').notNull(),
    /** Minutes after midnight in the organization's time zone. */
    opensAt: smallint('opens_at').notNull(),
    closesAt: smallint('closes_at').notNull(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.branchId, branch, 'working_hours_branch_fk'),
    check(
      'working_hours_check',
      sql`${table.weekday} between 1 and 7 and 0 <= ${table.opensAt} and ${table.opensAt} < ${table.closesAt} and ${table.closesAt} <= 1440`,
    ),
  ],
)

/** A day a branch does not work; without a branch it is the whole organization's. */
export const holiday = pgTable(
  'holiday',
  {
    organizationId: organizationId(),
    id: id(),
    branchId: uuid('branch_id'),
    day: date('day', { mode: 'string' }).notNull(),
    name: text('name').notNull(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.branchId, branch, 'holiday_branch_fk'),
    unique('holiday_day_key').on(table.organizationId, table.branchId, table.day).nullsNotDistinct(),
  ],
)
