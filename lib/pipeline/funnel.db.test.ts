import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '@/db/demo/random'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { type FunnelStep, funnelOf, waySteps } from './domain/funnel'
import { countNamelessCalls, listFunnelPaths, listFunnelPeople, listStepTimes } from './queries/funnel-people'
import {
  type Deal,
  dayOf,
  furthest,
  type Happened,
  type Life,
  median,
  type Seller,
  sellers,
  walkByHand,
} from './testing/funnel-by-hand'
import { withPipeline } from './testing/pipeline-tenant'

const { owner, tenant, read, house } = withPipeline()
const random = seededRandom('funnel')
const people: string[] = []
const signals: Happened[] = []
const touches: Life['touches'][number][] = []
const meetings: Life['meetings'][number][] = []
const deals: Deal[] = []
const life: Life = { people, signals, touches, meetings, deals }

const minute = 60_000
const start = Date.parse('2025-09-01T00:00:00Z')
/** Some minute of September to December, over the end of summer time. */
const someTime = () => new Date(start + random.between(0, 110 * 24 * 60) * minute)
const times = <Value>(most: number, make: () => Value) =>
  Array.from({ length: random.between(0, most) }, make)

beforeAll(async () => {
  const { organizationId, members } = tenant('here')
  const put = async (table: string, rows: readonly object[]) =>
    owner()`insert into ${owner()(table)} ${owner()(rows.map(row => ({ organization_id: organizationId, ...row })))}`
  people.push(...Array.from({ length: 80 }, () => randomUUID()))
  const happened = (person: string | null): Happened => ({
    person,
    seat: random.pick(sellers),
    at: someTime(),
  })
  const channels = ['warm_call', 'cold_call', 'mailing'] as const
  for (const person of people) {
    signals.push(...times(2, () => happened(person)))
    touches.push(...times(3, () => ({ ...happened(person), channel: random.pick(channels), quantity: 1 })))
    meetings.push(...times(2, () => ({ ...happened(person), held: random.chance(0.7) })))
    deals.push(
      ...times(2, () => {
        const created = someTime()
        const won = random.chance(0.4)
        const closed = won || random.chance(0.3) ? dayOf(new Date(created.getTime() + 20 * 86_400_000)) : null
        const opened = random.chance(0.8) ? dayOf(created) : null
        return { person, seat: random.pick(sellers), opened, created, won, closed }
      }),
    )
  }
  for (const quantity of [80, 20, 7])
    touches.push({ ...happened(null), channel: random.pick(channels), quantity })
  touches.push({ ...happened(null), channel: 'cold_call', quantity: 33 })
  const of = ({ person, seat }: { person: string | null; seat: Seller }) => ({
    id: randomUUID(),
    member_id: members[seat],
    person_id: person,
  })
  await put(
    'person',
    people.map(id => ({ id, name: `Person ${id}`, name_key: id })),
  )
  await put(
    'signal',
    signals.map(one => ({ ...of(one), kind: 'comment', occurred_at: one.at })),
  )
  await put(
    'touch',
    touches.map(one => ({
      ...of(one),
      channel: one.channel,
      quantity: one.quantity,
      result: 'answered',
      warm: one.channel === 'warm_call',
      occurred_at: one.at,
    })),
  )
  for (const { person, seat, at, held } of meetings) {
    const id = randomUUID()
    const status = held ? 'held' : 'cancelled'
    const meeting = { id, member_id: members[seat], kind: 'video', minutes: 30, title: 'Met' }
    await put('meeting', [{ ...meeting, status, starts_at: at }])
    await put('meeting_participant', [{ meeting_id: id, person_id: person, member_id: members[seat] }])
  }
  const { stages } = house()
  await put(
    'opportunity',
    deals.map(deal => {
      const status = deal.closed === null ? 'open' : deal.won ? 'won' : 'lost'
      return {
        ...of(deal),
        ...{ stage_id: stages[status], status, name: 'Deal', currency: 'EUR', opened_on: deal.opened },
        ...{ closed_on: deal.closed, created_at: deal.created },
      }
    }),
  )
})

const spans = [
  { from: '2025-09-01', to: '2025-12-31' },
  { from: '2025-10-13', to: '2025-10-26' },
] as const
const readers: readonly {
  seat: SeatKey
  sees: readonly Seller[]
  people: () => string | null
  whose: readonly Seller[]
}[] = [
  { seat: 'admin', sees: sellers, people: () => null, whose: sellers },
  {
    seat: 'admin',
    sees: sellers,
    people: () => `team:${tenant('here').teams.one}`,
    whose: ['first', 'second'],
  },
  {
    seat: 'admin',
    sees: sellers,
    people: () => `branch:${tenant('here').branches.lyon}`,
    whose: ['first', 'second', 'third'],
  },
  {
    seat: 'manager',
    sees: ['first', 'second', 'third'],
    people: () => null,
    whose: ['first', 'second', 'third'],
  },
  { seat: 'second', sees: ['second'], people: () => null, whose: ['second'] },
]
const cases = (['warm', 'cold'] as const).flatMap(way =>
  spans.flatMap(span => readers.map(reader => ({ way, ...span, ...reader }))),
)

describe('the funnel says what the rows say when counted by hand', () => {
  test.each(cases)('$way from $from to $to, seen by $seat, of $whose', async one => {
    const { way, from, to, seat } = one
    const asked = { way, from, to, people: one.people() }
    const byHand = walkByHand(life, asked, one.sees, one.whose)
    if (from === spans[0].from && seat === 'admin') expect(byHand.length).toBeGreaterThan(10)
    const steps: readonly FunnelStep[] = waySteps[way]

    const paths = await read(seat, scope => listFunnelPaths(scope, asked))
    const keyOf = (week: string, done: (step: FunnelStep) => boolean) =>
      [week, ...steps.slice(1).filter(done)].join(' ')
    const counted: Record<string, number> = {}
    for (const walk of byHand) {
      const key = keyOf(walk.week, step => walk.at[step] !== undefined)
      counted[key] = (counted[key] ?? 0) + 1
    }
    expect(
      Object.fromEntries(paths.map(path => [keyOf(path.week, step => path.done.has(step)), path.people])),
    ).toEqual(counted)

    const figures = funnelOf(way, paths)
    expect(figures.map(({ reached, did }) => [reached, did])).toEqual(
      steps.map((step, index) => [
        byHand.filter(walk => furthest(way, walk) >= index).length,
        byHand.filter(walk => walk.at[step] !== undefined).length,
      ]),
    )

    const stepTimes = await read(seat, scope => listStepTimes(scope, asked))
    for (const [index, { days, people: count }] of stepTimes.entries()) {
      const [before, after] = [steps[index], steps[index + 1]]
      const spansOf = byHand.flatMap(({ at }) => {
        const [begin, end] = [before && at[before], after && at[after]]
        return begin && end && end >= begin ? [(end.getTime() - begin.getTime()) / 86_400_000] : []
      })
      expect(count).toBe(spansOf.length)
      const middle = median(spansOf)
      if (middle === null) expect(days).toBeNull()
      else expect(days).toBeCloseTo(middle, 6)
    }

    for (const [index, step] of steps.entries()) {
      const list = (week: string | null, page: { number: number; size: number }) =>
        read(seat, scope => listFunnelPeople(scope, asked, { step, week }, page))
      const reached = byHand.filter(walk => furthest(way, walk) >= index)
      const pages = [await list(null, { number: 1, size: 7 }), await list(null, { number: 2, size: 500 })]
      const [whole] = [await list(null, { number: 1, size: 500 })]
      expect(whole?.map(({ id }) => id).sort()).toEqual(reached.map(({ person }) => person).sort())
      expect(pages[0]?.map(({ id }) => id)).toEqual(whole?.slice(0, 7).map(({ id }) => id))
      const week = reached[0]?.week ?? null
      if (week !== null)
        expect((await list(week, { number: 1, size: 500 })).length).toBe(
          reached.filter(walk => walk.week === week).length,
        )
      for (const { id, at } of whole ?? []) {
        const walk = reached.find(({ person }) => person === id)
        const said = Object.fromEntries(Object.entries(at).filter(([, moment]) => moment !== null))
        const moments = Object.fromEntries(
          Object.entries(said).map(([name, moment]) => [name, new Date(String(moment))]),
        )
        expect(moments).toEqual(walk?.at)
      }
    }

    const nameless = touches.filter(
      ({ person, seat: of, channel, at }) =>
        person === null &&
        channel === 'cold_call' &&
        one.sees.includes(of) &&
        one.whose.includes(of) &&
        dayOf(at) >= from &&
        dayOf(at) <= to,
    )
    expect(await read(seat, scope => countNamelessCalls(scope, asked))).toBe(
      nameless.reduce((sum, { quantity }) => sum + quantity, 0),
    )
  })
})
