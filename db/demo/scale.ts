import { type SQL, sql } from 'drizzle-orm'
import type { WriteScope } from '../scoped'
import { dayOf, isoDate, mondayOf } from './calendar'

export interface Scale {
  /** 10,000 to 10,000,000. */
  readonly touches: number
  /** Over the first so many salespeople of the organization. */
  readonly members: number
  /** Over so many whole weeks before the week of `today`. */
  readonly weeks: number
  readonly today: Date
}

interface Inserted {
  readonly touches: number
  readonly signals: number
}

const largestStatement = 500_000
const touchesPerSignal = 10
const mostSignals = 200_000

/**
 * Adds touches made by the database itself, with a variety that depends on nothing but their number, and one signal for ten
 * touches up to 200,000; each signal is cited by one warm call, so that warm stays what it is. The rollup triggers run.
 */
export async function insertAtScale(scope: WriteScope, scale: Scale): Promise<Inserted> {
  await checkSalespeople(scope, scale)
  const signals = Math.min(mostSignals, Math.floor(scale.touches / touchesPerSignal))
  for (const [first, last] of chunksOf(0, signals)) await insertWarm(scope, scale, first, last)
  for (const [first, last] of chunksOf(signals, scale.touches)) await insertCold(scope, scale, first, last)
  return { touches: scale.touches, signals }
}

function chunksOf(from: number, to: number): [number, number][] {
  const chunks: [number, number][] = []
  for (let first = from; first < to; first += largestStatement) {
    chunks.push([first, Math.min(to, first + largestStatement) - 1])
  }
  return chunks
}

async function checkSalespeople(scope: WriteScope, { members }: Scale): Promise<void> {
  const [row] = await scope.db.execute<{ count: number }>(
    sql`select count(*)::integer as count from member where role = 'salesperson' and status = 'active'`,
  )
  const found = row?.count ?? 0
  if (found < members)
    throw new Error(`The organization has ${found} active salespeople, ${members} are needed.`)
}

/** Signals, the calls that answer them a day later, and what cites what, in one statement. */
const insertWarm = (scope: WriteScope, scale: Scale, first: number, last: number) =>
  scope.db.execute(sql`
    with ${numbered(scale, first, last)},
    made as materialized (
      select uuid_v7() as signal_id, uuid_v7() as touch_id, r.*, people.ids[1 + ${hash(6)} % cardinality(people.ids)] as person_id
      from numbered r join people on people.member_id = r.member_id
    ),
    signals as (
      insert into signal (organization_id, id, member_id, person_id, kind, status, occurred_at, answered_at, created_at)
      select ${scope.organizationId}::uuid, signal_id, member_id, person_id,
        (array['comment', 'reaction', 'message', 'visit', 'request']::signal_kind[])[1 + ${hash(7)} % 5],
        'answered', at - interval '1 day', at, at - interval '1 day'
      from made r
    ),
    touches as (
      insert into touch (organization_id, id, member_id, person_id, channel, result, warm, minutes, occurred_at, created_at)
      select ${scope.organizationId}::uuid, touch_id, member_id, person_id, 'warm_call',
        (array['appointment', 'appointment', 'appointment', 'interested', 'unanswered']::touch_result[])[1 + ${hash(8)} % 5],
        true, 5 + ${hash(5)} % 15, at, at
      from made r
    )
    insert into touch_citation (organization_id, id, touch_id, member_id, signal_id)
    select ${scope.organizationId}::uuid, uuid_v7(), touch_id, member_id, signal_id from made`)

/** Everything nobody asked for, mostly dials. */
const insertCold = (scope: WriteScope, scale: Scale, first: number, last: number) =>
  scope.db.execute(sql`
    with ${numbered(scale, first, last)}
    insert into touch (organization_id, id, member_id, person_id, channel, result, warm, minutes, occurred_at, created_at)
    select ${scope.organizationId}::uuid, uuid_v7(), r.member_id,
      case when ${hash(4)} % 4 = 0 then people.ids[1 + ${hash(6)} % cardinality(people.ids)] end,
      (array['cold_call', 'cold_call', 'cold_call', 'mailing', 'mailing', 'social', 'face_to_face', 'event']::channel[])[1 + ${hash(7)} % 8],
      (array['unanswered', 'unanswered', 'unanswered', 'unanswered', 'unanswered', 'unanswered', 'unanswered', 'answered',
        'refused', 'interested']::touch_result[])[1 + ${hash(8)} % 10],
      false, 1 + ${hash(5)} % 4, at, at
    from numbered r left join people on people.member_id = r.member_id
    order by r.member_id, at`)

/** The touches' numbers with their salesperson and moment: a working day and hour of one of the weeks. */
const numbered = (scale: Scale, first: number, last: number): SQL => sql`
  salespeople as materialized (
    select row_number() over (order by id) - 1 as place, id from member
    where role = 'salesperson' and status = 'active' order by id limit ${scale.members}
  ),
  people as materialized (
    select s.id as member_id, array_agg(p.id order by p.id) as ids
    from salespeople s join person p on p.member_id = s.id group by s.id
  ),
  zone as materialized (select time_zone from organization),
  numbered as (
    select n, s.id as member_id,
      (${isoDate(mondayOf(dayOf(scale.today)))}::date - 7 * (1 + ${hash(1)} % ${scale.weeks})::integer
        + (${hash(2)} % 5)::integer + make_interval(mins => (510 + ${hash(3)} % 570)::integer)) at time zone zone.time_zone as at
    from generate_series(${first}::bigint, ${last}::bigint) r (n)
    join salespeople s on s.place = r.n % ${scale.members} cross join zone
  )`

/** A number without a pattern, from the touch's own and a seed. */
const hash = (seed: number): SQL => sql.raw(`(hashint8extended(r.n, ${seed}) & 2147483647)`)
