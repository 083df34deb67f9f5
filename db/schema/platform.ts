import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, organizationId } from './columns'
import { tenantKey, tenantReference } from './keys'
import { member, organization } from './organization'

/** Who did what that others may need to account for. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    /** Null for the command line. */
    memberId: uuid('member_id'),
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityId: uuid('entity_id'),
    details: jsonb('details'),
    createdAt: createdAt(),
  },
  table => [tenantKey(table), index('audit_entry_created_index').on(table.organizationId, table.createdAt)],
)

/** The result of an action under the key its form carried, so that a double click writes once. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    organizationId: organizationId(),
    memberId: uuid('member_id').notNull(),
    key: uuid('key').notNull(),
    /** The action the key was first sent to; null for keys of an earlier release. */
    action: text('action'),
    /** SHA-256 of what was sent with it, in base64url. */
    payloadHash: text('payload_hash'),
    result: jsonb('result'),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.memberId, table.key] }),
    tenantReference(table, table.memberId, member).onDelete('cascade'),
    index('idempotency_key_created_index').on(table.organizationId, table.createdAt),
  ],
)
