import type postgres from 'postgres'
import { idMaker } from '../demo/demo-id'
import type { Random } from '../demo/random'
import type { House } from './fill-organization'

/** One statement of what people and imports do; what it touches is drawn from what is there. */
export type Statement = (sql: postgres.Sql) => postgres.PendingQuery<postgres.Row[]>

/** Nights on which clocks change somewhere, in UTC: buckets are easiest to get wrong there. */
const oddNights = [
  '2026-03-08T04:00Z',
  '2026-03-28T20:00Z',
  '2026-04-04T12:00Z',
  '2026-10-03T12:00Z',
  '2026-10-24T20:00Z',
  '2026-11-01T03:00Z',
  '2026-12-31T10:00Z',
].map(text => Date.parse(text))
const hour = 3_600_000
const firstDay = Date.parse('2026-02-20T00:00Z')
const days = 40

const channels = ['cold_call', 'warm_call', 'mailing', 'social', 'face_to_face'] as const
const results = ['unanswered', 'answered', 'interested', 'refused', 'appointment'] as const
const signalStatuses = ['waiting', 'answered', 'snoozed', 'dismissed'] as const
const postStatuses = ['idea', 'draft', 'scheduled', 'published', 'archived'] as const
const kinds = ['open', 'won', 'lost'] as const
const origins = ['warm', 'cold', 'unknown'] as const
const meetingKinds = ['in_person', 'video', 'phone'] as const
const meetingStatuses = [
  'planned',
  'to_confirm',
  'held',
  'no_show_theirs',
  'no_show_ours',
  'cancelled',
  'moved',
] as const

type Row = Record<string, string | number | boolean | Date | null>

/** Everything that can happen in a house, drawn from `random`; no clock, so that a seed gives the same life again. */
export class RandomActivity {
  readonly #random: Random
  readonly #house: House
  readonly #id: () => string

  constructor(house: House, random: Random) {
    this.#house = house
    this.#random = random
    this.#id = idMaker(random.fork('ids'))
  }

  next(): Statement {
    const random = this.#random
    const table = random.pick(Object.keys(this.#rows) as (keyof RandomActivity['#rowsType'])[])
    return this.#statement(table)
  }
}
