import { type AnyPgColumn, foreignKey, primaryKey } from 'drizzle-orm/pg-core'

interface OfTenant<Name extends string> {
  readonly organizationId: AnyPgColumn<{ tableName: Name }>
}

interface RowOfTenant<Name extends string> extends OfTenant<Name> {
  readonly id: AnyPgColumn<{ tableName: Name }>
}

/** The primary key of most tenant tables: the organization, then the row. */
export const tenantKey = <Name extends string>(table: RowOfTenant<Name>) =>
  primaryKey({ columns: [table.organizationId, table.id] })

/** A foreign key to a row of the same organization: no row can name another tenant's. Unnamed, its columns name it. */
export const tenantReference = <Name extends string, Foreign extends string>(
  table: OfTenant<Name>,
  column: AnyPgColumn<{ tableName: Name }>,
  foreign: RowOfTenant<Foreign>,
  name?: string,
) =>
  foreignKey({
    ...(name && { name }),
    columns: [table.organizationId, column],
    foreignColumns: [foreign.organizationId, foreign.id],
  })
