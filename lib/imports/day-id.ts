import { sql } from 'drizzle-orm'

/** A day has no id of its own: this one is made of what it is, so that an undo finds it. */
export const idOfDay = (alias: 'a' | 't') => {
  const of = sql.identifier(alias)
  return sql`md5(${of}.member_id::text || ${of}.network::text || ${of}.day::text)::uuid`
}
