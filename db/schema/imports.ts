import {
  bigint,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, createdAt, id, instant, organizationId, version } from './columns'
import { tenantKey, tenantReference } from './keys'
import { member, organization } from './organization'

export const importKind = pgEnum('import_kind', [
  'teams',
  'companies',
  'deals',
  'connections',
  'linkedin',
  'linkedin-analytics',
  'x-analytics',
  'references',
  'signals',
  'touches',
  'attendees',
])
export const importState = pgEnum('import_state', [
  'uploading',
  'recognised',
  'queued',
  'running',
  'done',
  'failed',
  'undone',
])
export const importAction = pgEnum('import_action', ['update', 'refuse'])

export const importBatch = pgTable(
  'import_batch',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    /** Who started it; null on the command line. */
    memberId: uuid('member_id'),
    /** Whose connections they are, where a file belongs to one. */
    forMemberId: uuid('for_member_id'),
    kind: importKind('kind'),
    state: importState('state').notNull(),
    dryRun: jsonb('dry_run'),
    fileName: text('file_name').notNull(),
    fileBytes: bigint('file_bytes', { mode: 'number' }).notNull().default(0),
    /** What was recognised, with the evidence (lib/imports/domain). */
    recognition: jsonb('recognition'),
    mapping: jsonb('mapping'),
    rowsTotal: integer('rows_total').notNull().default(0),
    rowsRead: integer('rows_read').notNull().default(0),
    created: integer('created').notNull().default(0),
    updated: integer('updated').notNull().default(0),
    unchanged: integer('unchanged').notNull().default(0),
    refused: integer('refused').notNull().default(0),
    errorCode: text('error_code'),
    /** A worker that died loses the batch when this passes. */
    leaseUntil: instant('lease_until'),
    /** How many workers took it up since it was queued. */
    attempts: smallint('attempts').notNull().default(0),
    finishedAt: instant('finished_at'),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    tenantReference(table, table.memberId, member),
    tenantReference(table, table.forMemberId, member, 'import_batch_for_member_fk'),
    index('import_batch_created_index').on(table.organizationId, table.createdAt),
  ],
)

/** The file itself, in pieces, so that any web process can run the import and none needs a disk. */
export const importChunk = pgTable(
  'import_chunk',
  {
    organizationId: organizationId(),
    batchId: uuid('batch_id').notNull(),
    position: integer('position').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.batchId, table.position] }),
    tenantReference(table, table.batchId, importBatch).onDelete('cascade'),
  ],
)

/** The rows that need words: refused ones with the reason, updated ones with what they were before. */
export const importRow = pgTable(
  'import_row',
  {
    organizationId: organizationId(),
    batchId: uuid('batch_id').notNull(),
    line: integer('line').notNull(),
    action: importAction('action').notNull(),
    /** For a refused row: [{column, code, value}]. */
    problems: jsonb('problems'),
    /** For a refused row: its cells as they stood in the file. */
    cells: jsonb('cells'),
    entity: text('entity'),
    entityId: uuid('entity_id'),
    /** For an updated row: the columns as they were. */
    before: jsonb('before'),
    /** The version the import left, so that an undo sees later edits. */
    versionAfter: integer('version_after'),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.batchId, table.line] }),
    tenantReference(table, table.batchId, importBatch).onDelete('cascade'),
  ],
)
