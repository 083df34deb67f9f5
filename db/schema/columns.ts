import { bigint, char, customType, integer, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The tenant column: the first column of every key of a tenant table. */
export const organizationId = () => uuid('organization_id').notNull()
export const id = () => uuid('id').notNull()
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const createdAt = () => instant('created_at').notNull().defaultNow()
/** Optimistic lock: every edit names the version it saw and adds one. */
export const version = () => integer('version').notNull().default(1)
/** The import that made the row, so that an undo finds it; null for what people entered. */
export const importBatchId = () => uuid('import_batch_id')
export const cents = (name: string) => bigint(name, { mode: 'number' })
export const currency = () => char('currency', { length: 3 })
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
