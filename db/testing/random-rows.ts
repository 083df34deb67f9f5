import type { Random } from '../demo/random'
import type { House } from './fill-organization'

export type Row = Record<string, string | number | boolean | null>

/** What a house's life is drawn from: `row` is a new row, `change` columns to write over those of some row. */
export interface RandomTable {
  readonly name: string
  row(): Row
  change(): Row
}

/** Evenings and mornings on which clocks change somewhere, in UTC: buckets are easiest to get wrong there. */
const oddHours = [
  '2026-03-08T04:00Z',
  '2026-03-28T20:00Z',
  '2026-04-04T12:00Z',
  '2026-10-03T12:00Z',
  '2026-10-24T20:00Z',
  '2026-11-01T03:00Z',
  '2025-12-31T09:00Z',
].map(text => Date.parse(text))
const quarter = 15 * 60_000
const firstDay = Date.parse('2026-02-20T00:00Z')
const daysApart = 45

const channels = ['cold_call', 'warm_call', 'mailing', 'social', 'face_to_face']
const results = ['unanswered', 'answered', 'interested', 'refused', 'appointment']
const signalStatuses = ['waiting', 'answered', 'snoozed', 'dismissed']
const meetingStatuses = [
  'planned',
  'to_confirm',
  'held',
  'no_show_theirs',
  'no_show_ours',
  'cancelled',
  'moved',
]

/** The tables whose rows enter a rollup and stand on nothing but a member; no clock, so that a seed gives the same again. */
export function randomTables(house: House, random: Random): RandomTable[] {
  const own = () => ({
    organization_id: house.organizationId,
    id: randomId(random),
    member_id: random.pick(house.members),
  })
  const parts: { name: string; rest: () => Row; start?: Row }[] = [
    { name: 'touch', rest: () => touchOf(random) },
    {
      name: 'time_entry',
      rest: () => ({ channel: random.pick(channels), day: day(random), minutes: random.between(1, 90) }),
    },
    {
      name: 'signal',
      rest: () => ({ status: random.pick(signalStatuses), occurred_at: instant(random) }),
      start: { person_id: house.personId, kind: 'comment' },
    },
    {
      name: 'post',
      rest: () => postOf(random),
      start: { body: 'B', language: 'fr', voice: 'own', intent: 'inform', network: 'linkedin' },
    },
    {
      name: 'opportunity',
      rest: () => opportunityOf(house, random),
      start: { name: 'Deal', currency: 'EUR' },
    },
    { name: 'meeting', rest: () => meetingOf(random), start: { title: 'Coffee', minutes: 30 } },
  ]
  return parts.map(({ name, rest, start }) => ({
    name,
    row: () => ({ ...own(), ...start, ...rest() }),
    change: () => {
      const member = random.chance(0.3) ? { member_id: random.pick(house.members) } : {}
      return random.chance(0.15) ? { member_id: random.pick(house.members) } : { ...member, ...rest() }
    },
  }))
}

/** Ids of the shape of version 4: spread evenly, so that a random one finds a random row after it. */
export function randomId(random: Random): string {
  const hex = (digits: number) =>
    Math.floor(random.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`
}

export function instant(random: Random): string {
  const start = random.chance(0.4)
    ? random.pick(oddHours)
    : firstDay + random.between(0, daysApart) * 86_400_000
  return new Date(start + random.between(0, 60) * quarter).toISOString()
}

const day = (random: Random) => instant(random).slice(0, 10)
const orNull = <Value>(random: Random, value: Value) => (random.chance(0.2) ? null : value)

const touchOf = (random: Random): Row => ({
  channel: random.pick(channels),
  result: random.pick(results),
  warm: random.chance(0.5),
  quantity: random.chance(0.2) ? random.between(2, 100) : 1,
  minutes: random.between(0, 60),
  occurred_at: instant(random),
})

function postOf(random: Random): Row {
  const status = random.pick(['idea', 'draft', 'scheduled', 'published', 'archived'])
  return {
    status,
    planned_for: orNull(random, instant(random)),
    published_at: status === 'published' ? instant(random) : orNull(random, instant(random)),
    originality: orNull(random, random.between(0, 10_000) / 10_000),
  }
}

function opportunityOf(house: House, random: Random): Row {
  const status = random.pick(['open', 'won', 'won', 'lost'] as const)
  return {
    status,
    stage_id: house.stages[status],
    origin: random.pick(['warm', 'cold', 'unknown']),
    amount_cents: orNull(random, random.between(0, 5_000_000)),
    opened_on: orNull(random, day(random)),
    closed_on: status === 'open' ? null : day(random),
  }
}

const meetingOf = (random: Random): Row => ({
  kind: random.pick(['in_person', 'video', 'phone']),
  status: random.pick(meetingStatuses),
  significant: orNull(random, random.chance(0.5)),
  next_step: orNull(random, 'Send the offer'),
  starts_at: instant(random),
})
