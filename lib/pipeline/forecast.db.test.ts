import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '@/db/demo/random'
import { attempt, notAllowed } from '@/db/testing/attempt'
import { addDays } from '@/lib/calendar/domain/plain-date'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { refusalOf } from '@/scripts/testing/with-tenant'
import { forecastGroups, isStale, stagesOfGroup } from './domain/forecast'
import { quarterOf } from './domain/quarter'
import { findForecastFigures } from './forecast-figures'
import { submitForecast } from './mutations/submit-forecast'
import { listForecastDeals } from './queries/list-forecast-deals'
import { listSubmissions } from './queries/list-submissions'
import { withPipeline } from './testing/pipeline-tenant'

const { owner, tenant, scopeOf, read, write, house } = withPipeline()
const random = seededRandom('forecast')
const sellers = ['first', 'second', 'third', 'far'] as const
type Seller = (typeof sellers)[number]

/** The organization's own day, week and quarter, counted without the product's calendar. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
const monday = addDays(today, -weekday)
const quarter = quarterOf(today)

interface Deal {
  readonly id: string
  readonly seat: Seller
  readonly stage: string
  readonly word: (typeof forecastGroups)[number] | null
  readonly amount: number | null
  readonly due: string | null
  readonly end: 'won' | 'lost' | null
  readonly closed: string | null
}
const stages: { id: string; percent: number; gone: boolean }[] = []
const deals: Deal[] = []

beforeAll(async () => {
  const { organizationId, members } = tenant('here')
  const of = { organization_id: organizationId }
  await owner()`delete from opportunity where organization_id = ${organizationId}`
  await owner()`delete from forecast_submission where organization_id = ${organizationId}`
  stages.push({ id: house().stages.open, percent: 50, gone: false })
  for (const [index, [percent, gone]] of (
    [
      [95, false],
      [75, false],
      [10, false],
      [45, true],
    ] as const
  ).entries()) {
    const id = randomUUID()
    stages.push({ id, percent, gone })
    await owner()`insert into stage ${owner()({
      ...{
        ...of,
        id,
        pipeline_id: house().pipeline,
        key: id,
        kind: 'open',
        probability: percent,
        position: 3 + index,
      },
      archived_at: gone ? '2026-01-01' : null,
    })}`
  }
  for (let index = 0; index < 240; index += 1) {
    // The stage of 10 % has enough of a past to speak for itself, the others do not.
    const end = random.chance(0.4) ? (random.chance(0.6) ? 'won' : 'lost') : null
    const stage = end !== null && random.chance(0.6) ? stages[3] : random.pick(stages)
    deals.push({
      id: randomUUID(),
      seat: random.pick(sellers),
      stage: stage?.id ?? '',
      word: random.chance(0.4) ? random.pick(forecastGroups) : null,
      amount: random.chance(0.9) ? random.between(1, 9_000_000) : null,
      due: random.chance(0.8) ? addDays(quarter.to, random.between(-120, 60)) : null,
      end,
      closed: end === null ? null : addDays(today, -random.between(0, 150)),
    })
  }
  // As every deal: open first, then closed, so that it has passed through its stage.
  const { rows } = {
    rows: deals.map(deal => ({
      ...{
        ...of,
        id: deal.id,
        member_id: members[deal.seat],
        stage_id: deal.stage,
        status: 'open',
        name: deal.id,
      },
      ...{
        currency: 'EUR',
        forecast: deal.word,
        amount_cents: deal.amount,
        expected_close_on: deal.due,
        opened_on: '2025-01-01',
      },
    })),
  }
  await owner()`insert into opportunity ${owner()(rows)}`
  for (const { id, end, closed } of deals)
    if (end !== null)
      await owner()`update opportunity set status = ${end}, stage_id = ${house().stages[end]}, closed_on = ${closed} where id = ${id}`
})

/** The forecast of some people's deals, counted from the rows above as DESIGN.md and the issue say it. */
function forecastByHand(whose: readonly Seller[], given: readonly Deal[] = deals) {
  const mine = given.filter(({ seat }) => whose.includes(seat))
  const probability = new Map(
    stages.map(({ id, percent }) => {
      const passed = mine.filter(deal => deal.stage === id && deal.end !== null)
      const won = passed.filter(({ end }) => end === 'won').length
      return [id, passed.length >= 30 ? won / passed.length : percent / 100]
    }),
  )
  const open = mine.filter(({ end }) => end === null)
  const due = open.filter(
    (deal): deal is Deal & { due: string } => deal.due !== null && deal.due <= quarter.to,
  )
  const groupOf = ({ word, stage }: Deal) => {
    const percent = 100 * (probability.get(stage) ?? 0)
    return (
      word ??
      (percent >= 90 ? 'commit' : percent >= 70 ? 'most_likely' : percent >= 40 ? 'best_case' : 'open')
    )
  }
  const sum = (rows: readonly Deal[]) => rows.reduce((total, { amount }) => total + (amount ?? 0), 0)
  const countOf = (rows: readonly Deal[]) => ({ count: rows.length, amountCents: sum(rows) })
  const inQuarter = mine.filter(
    ({ closed }) => closed !== null && closed >= quarter.from && closed <= quarter.to,
  )
  const won = inQuarter.filter(({ end }) => end === 'won')
  return {
    probability,
    groups: Object.fromEntries(
      forecastGroups.map(group => [group, countOf(due.filter(deal => groupOf(deal) === group))]),
    ),
    listed: (group: string) =>
      due
        .filter(deal => groupOf(deal) === group)
        .map(({ id }) => id)
        .sort(),
    due: countOf(due),
    undated: countOf(open.filter(deal => deal.due === null)),
    weighted: due.reduce((total, deal) => total + (deal.amount ?? 0) * (probability.get(deal.stage) ?? 0), 0),
    won: countOf(won),
    lost: inQuarter.length - won.length,
  }
}

const readers: readonly { seat: SeatKey; people: () => string | null; whose: readonly Seller[] }[] = [
  { seat: 'admin', people: () => null, whose: sellers },
  { seat: 'admin', people: () => `team:${tenant('here').teams.one}`, whose: ['first', 'second'] },
  { seat: 'manager', people: () => null, whose: ['first', 'second', 'third'] },
  { seat: 'far', people: () => null, whose: ['far'] },
]

describe('a forecast', () => {
  test.each(readers)('seen by $seat, of $whose, is what the rows say', async ({ seat, people, whose }) => {
    const byHand = forecastByHand(whose)
    const { sums, closed, probabilities } = await read(seat, scope =>
      findForecastFigures(scope, people(), quarter, today),
    )
    const used = Object.fromEntries(probabilities.map(one => [one.stageId, one.used]))
    for (const { id, gone } of stages)
      if (!gone) expect(used[id]).toBeCloseTo(byHand.probability.get(id) ?? -1, 10)
    if (seat === 'admin') expect(probabilities.some(({ source }) => source === 'history')).toBe(true)
    expect(sums.groups).toEqual(byHand.groups)
    expect({ count: sums.count, amountCents: sums.amountCents }).toEqual(byHand.due)
    expect(sums.undated).toEqual(byHand.undated)
    expect(sums.weightedCents).toBe(Math.round(byHand.weighted))
    expect({ ...byHand.won, lost: byHand.lost }).toEqual({
      count: closed.won,
      amountCents: closed.wonCents,
      lost: closed.lost,
    })
    // Every figure is the list under it, also where a deal stayed in a stage that was taken off the board.
    for (const list of forecastGroups) {
      const asked = { list, people: people(), quarter, stages: stagesOfGroup(list, probabilities) }
      const rows = await read(seat, scope => listForecastDeals(scope, asked, { number: 1, size: 500 }))
      expect(rows.map(({ id }) => id).sort(), list).toEqual(byHand.listed(list))
    }
  })
})

describe('a submission', () => {
  const words = { commit: 1_000_00, mostLikely: 2_500_00, bestCase: 4_000_00 }
  const submit = (seat: SeatKey, fields: Partial<typeof words> & { people?: string; note?: string } = {}) =>
    write(seat, scope => submitForecast(scope, { quarterStartsOn: quarter.from, ...words, ...fields }))
  const listed = (seat: SeatKey, people: string | null = null) =>
    read(seat, scope => listSubmissions(scope, quarter.from, people))
  const kept = async (id: string) =>
    (await owner()`select *, week_starts_on::text as week from forecast_submission where id = ${id}`)[0]

  test('is kept as it was said, with the figures of that moment, whatever comes after', async () => {
    const whose: readonly Seller[] = ['first', 'second', 'third']
    const byHand = forecastByHand(whose)
    const { id } = await submit('manager', { note: 'Sure of the first two' })
    const before = await kept(id)
    expect(before).toMatchObject({
      ...{
        commit_cents: '100000',
        most_likely_cents: '250000',
        best_case_cents: '400000',
        week: monday,
        people: 'all',
      },
      ...{ won_cents: String(byHand.won.amountCents), open_cents: String(byHand.due.amountCents) },
      ...{ weighted_cents: String(Math.round(byHand.weighted)), note: 'Sure of the first two' },
    })

    const deal = deals.find(
      one => whose.includes(one.seat) && one.end === null && one.due !== null && one.due <= quarter.to,
    )
    if (deal === undefined) throw new Error('No open deal is due.')
    await owner()`update opportunity set status = 'won', stage_id = ${house().stages.won}, closed_on = ${today}, amount_cents = 7777
      where id = ${deal.id}`
    const after = forecastByHand(
      whose,
      deals.map(one =>
        one.id === deal.id ? { ...one, end: 'won' as const, closed: today, amount: 7777 } : one,
      ),
    )
    expect(await kept(id)).toEqual(before)
    for (const seat of ['manager', 'admin'] as const) {
      const changed = sql`update forecast_submission set commit_cents = 0 where id = ${id}`
      expect(await attempt(scopeOf(seat), changed)).toBe(notAllowed)
      expect(await attempt(scopeOf(seat), sql`delete from forecast_submission where id = ${id}`)).toBe(
        notAllowed,
      )
    }
    // What came stands beside what was won when it was said.
    const [row] = await listed('manager')
    expect(row).toMatchObject({
      id,
      wonCents: byHand.won.amountCents,
      mostLikelyCents: 250_000,
      latest: true,
      peopleName: null,
    })
    const { closed } = await read('manager', scope => findForecastFigures(scope, null, quarter, today))
    expect(closed.wonCents).toBe(after.won.amountCents)
    expect(closed.wonCents).toBe(byHand.won.amountCents + 7777)
  })

  test('said again is another row, and the last word of the same people is the one that can be stale', async () => {
    const people = `team:${tenant('here').teams.one}`
    const { id: old } = await submit('manager', { people })
    const { id: other } = await submit('farManager')
    await owner()`update forecast_submission set week_starts_on = week_starts_on - 7, created_at = created_at - interval '7 days'
      where id in (${old}, ${other})`
    const stale = async () =>
      (await listed('admin'))
        .filter(one => one.latest && isStale(one.weekStartsOn, monday))
        .map(({ id }) => id)
    expect((await stale()).sort()).toEqual([old, other].sort())
    const { id } = await submit('manager', { people, commit: 2_000_00 })
    expect(await stale()).toEqual([other])
    const said = await listed('admin', people)
    expect(said.map(one => [one.id, one.commitCents, one.latest])).toEqual([
      [id, 2_000_00, true],
      [old, 1_000_00, false],
    ])
  })

  test('that is everyone’s last word is shown however many came after it', async () => {
    const people = `team:${tenant('here').teams.two}`
    const { id } = await submit('manager', { people })
    await owner()`update forecast_submission set created_at = created_at - interval '30 days' where id = ${id}`
    for (let index = 0; index < 61; index += 1) await submit('director')
    const all = await listed('admin')
    expect(all.find(one => one.id === id)).toMatchObject({ latest: true, people })
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .reverse(),
    )
  })

  test('of words that shrink, of a quarter that is over or of people out of sight is refused', async () => {
    expect(await refusalOf(submit('manager', { mostLikely: 1 }))).toMatchObject({
      fields: { mostLikely: 'too_small' },
    })
    const past = write('manager', scope =>
      submitForecast(scope, { quarterStartsOn: quarterOf(today, -1).from, ...words }),
    )
    expect(await refusalOf(past)).toMatchObject({ fields: { quarterStartsOn: 'over' } })
    expect(
      await refusalOf(submit('manager', { people: `team:${tenant('here').teams.three}` })),
    ).toMatchObject({ code: 'not_found' })
    expect(await refusalOf(submit('manager', { people: `team:${tenant('there').teams.one}` }))).toMatchObject(
      { code: 'not_found' },
    )
  })
})
