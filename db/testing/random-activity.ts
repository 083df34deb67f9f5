import type postgres from 'postgres'
import type { Random } from '../demo/random'
import type { House } from './fill-organization'
import { instant, type RandomTable, randomId, randomTables } from './random-rows'

/** One statement of what people and imports do. */
export type Act = (sql: postgres.Sql) => Promise<unknown>

/**
 * Draws the life of a house, an act a call: rows entered one by one or by an import, changed, moved to a colleague, removed,
 * several in one statement or none at all; also upserts, and removals that cascade.
 */
export function randomLife(house: House, random: Random): () => Act {
  const tables = randomTables(house, random)
  const acts = {
    enter: () => insert(random.pick(tables), 1),
    enterSome: () => insert(random.pick(tables), random.between(2, 12)),
    bulkImport: () => insert(random.pick(tables), random.between(50, 120)),
    change: () => change(house, random, random.pick(tables)),
    remove: () => remove(house, random, random.pick(tables)),
    upsertDeals: () => upsertDeals(random, tables),
    measure: () => measure(house, random),
    unmeasure: () => pickAndDelete(house, random, 'post_metric'),
    moveStage: () => moveStage(house, random),
    rewriteHistory: () => rewriteHistory(house, random),
  }
  const weights = {
    enter: 30,
    enterSome: 10,
    bulkImport: 1,
    change: 30,
    remove: 16,
    upsertDeals: 2,
    measure: 6,
    unmeasure: 2,
    moveStage: 6,
    rewriteHistory: 2,
  }
  return () => acts[random.weighted(weights)]()
}

function insert(table: RandomTable, count: number): Act {
  const rows = Array.from({ length: count }, () => table.row())
  return sql => sql`insert into ${sql(table.name)} ${sql(rows)}`
}

function change(house: House, random: Random, table: RandomTable): Act {
  const columns = table.change()
  const picked = pick(house, random, table.name)
  return sql =>
    sql`update ${sql(table.name)} set ${sql(columns)} where (organization_id, id) in (${picked(sql)})`
}

const remove = (house: House, random: Random, table: RandomTable): Act =>
  pickAndDelete(house, random, table.name)

function pickAndDelete(house: House, random: Random, table: string): Act {
  const picked = pick(house, random, table)
  return sql => sql`delete from ${sql(table)} where (organization_id, id) in (${picked(sql)})`
}

/** The same deals again, some of them new: one statement that inserts and updates, as an import writes. */
function upsertDeals(random: Random, tables: readonly RandomTable[]): Act {
  const deals = tables.find(({ name }) => name === 'opportunity')
  if (deals === undefined) throw new Error('There are no opportunities to draw.')
  const keys = new Set(Array.from({ length: random.between(2, 20) }, () => `deal-${random.between(1, 60)}`))
  const rows = [...keys].map(external_key => ({ ...deals.row(), external_key }))
  return sql => sql`
    insert into opportunity ${sql(rows)} on conflict (organization_id, external_key) do update set
      member_id = excluded.member_id, stage_id = excluded.stage_id, status = excluded.status,
      amount_cents = excluded.amount_cents, opened_on = excluded.opened_on, closed_on = excluded.closed_on`
}

/** A snapshot of some posts at one of a few moments, so that a later one may come first and the same one twice. */
function measure(house: House, random: Random): Act {
  const picked = pick(house, random, 'post')
  const at = `2026-04-${random.between(10, 19)}T08:00:00Z`
  const impressions = random.chance(0.1) ? null : random.between(0, 5000)
  const [reactions, comments, reposts] = [random.between(0, 80), random.between(0, 20), random.between(0, 9)]
  const seed = random.between(1, 1_000_000_000)
  return sql => sql`
    insert into post_metric (organization_id, id, post_id, member_id, captured_at, impressions, reactions, comments, reposts)
    select p.organization_id, md5(p.id::text || ${seed}::text)::uuid, p.id, p.member_id, ${at}::timestamptz,
      ${impressions}::integer, ${reactions}::integer, ${comments}::integer, ${reposts}::integer
    from post p where (p.organization_id, p.id) in (${picked(sql)})
    on conflict (organization_id, post_id, captured_at) do update set impressions = excluded.impressions,
      reactions = excluded.reactions, comments = excluded.comments, reposts = excluded.reposts`
}

function moveStage(house: House, random: Random): Act {
  const picked = pick(house, random, 'opportunity')
  const to = random.pick(Object.values(house.stages))
  const from = random.chance(0.5) ? null : random.pick(Object.values(house.stages))
  const at = random.chance(0.1) ? null : instant(random)
  const seed = random.between(1, 1_000_000_000)
  return sql => sql`
    insert into stage_change (organization_id, id, opportunity_id, member_id, from_stage_id, to_stage_id, changed_at)
    select o.organization_id, md5(o.id::text || ${seed}::text)::uuid, o.id, o.member_id, ${from}::uuid, ${to}::uuid, ${at}::timestamptz
    from opportunity o where (o.organization_id, o.id) in (${picked(sql)})`
}

function rewriteHistory(house: House, random: Random): Act {
  const picked = pick(house, random, 'stage_change')
  const [at, to] = [instant(random), random.pick(Object.values(house.stages))]
  return sql => sql`
    update stage_change set changed_at = ${at}::timestamptz, to_stage_id = ${to}::uuid
    where (organization_id, id) in (${picked(sql)})`
}

/** A few rows from somewhere in the house's table, in one order for everyone, so that few acts wait for each other in a ring. */
function pick(house: House, random: Random, table: string) {
  const after = randomId(random)
  const count = random.chance(0.05) ? random.between(20, 60) : random.between(1, 4)
  return (sql: postgres.Sql) => sql`
    select organization_id, id from ${sql(table)}
    where organization_id = ${house.organizationId} and id >= ${after}::uuid order by id limit ${count}`
}
