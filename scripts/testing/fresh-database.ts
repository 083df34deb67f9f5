import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'

/** A migrated, empty database of its own for a test, and its end. Its login is the product's: no superuser. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const template = new URL(inject('templateUrl'))
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(template, `create database ${name} template ${template.pathname.slice(1)}`)
  return {
    url: withDatabase(template, name),
    drop: () => dropDatabase(template, name),
  }
}

/**
 * Ends what the test left open and drops the database. Not `with (force)`: that would end an autovacuum worker too, which only
 * a superuser may, where a plain drop sends it away.
 */
async function dropDatabase(template: URL, name: string): Promise<void> {
  const own = `datname = '${name}' and usename = current_user`
  await onServer(template, `select pg_terminate_backend(pid, 5000) from pg_stat_activity where ${own}`)
  await onServer(template, `drop database ${name}`)
}

async function onServer(template: URL, statement: string): Promise<void> {
  const sql = postgres(withDatabase(template, 'postgres'), { max: 1 })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function withDatabase(address: URL, name: string): string {
  const other = new URL(address)
  other.pathname = `/${name}`
  return other.href
}
