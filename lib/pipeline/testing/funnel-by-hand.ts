import { type FunnelStep, type FunnelWay, waySteps } from '../domain/funnel'

export const sellers = ['first', 'second', 'third', 'far'] as const
export type Seller = (typeof sellers)[number]

export interface Happened {
  readonly person: string | null
  readonly seat: Seller
  readonly at: Date
}
export interface Deal {
  readonly person: string
  readonly seat: Seller
  readonly opened: string | null
  readonly created: Date
  readonly won: boolean
  readonly closed: string | null
}

/** Everything that happened with some people. */
export interface Life {
  readonly people: readonly string[]
  readonly signals: readonly Happened[]
  readonly touches: readonly (Happened & { readonly channel: string; readonly quantity: number })[]
  readonly meetings: readonly (Happened & { readonly held: boolean })[]
  readonly deals: readonly Deal[]
}

const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })
export const dayOf = (at: Date) => local.format(at)
/** Noon in Paris, where the clocks went back on 26 October 2025. */
const noonOf = (day: string) => new Date(`${day}T${day < '2025-10-26' ? '10' : '11'}:00:00Z`)
const mondayOf = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

export interface Walk {
  readonly person: string
  readonly week: string
  readonly at: Partial<Record<FunnelStep, Date>>
}
interface Asked {
  readonly way: FunnelWay
  readonly from: string
  readonly to: string
}

const first = (moments: readonly Date[]): Date | undefined =>
  moments.toSorted((one, other) => one.getTime() - other.getTime())[0]
const later = (one: Date, other: Date) => (one > other ? one : other)

/** Who entered and what became of him, counted from the rows above as DESIGN.md and the issue say it. */
export function walkByHand(
  { people, signals, touches, meetings, deals }: Life,
  { way, from, to }: Asked,
  seen: readonly Seller[],
  whose: readonly Seller[],
): Walk[] {
  const mine = <Row extends { seat: Seller }>(rows: readonly Row[]) =>
    rows.filter(row => seen.includes(row.seat))
  return people.flatMap(person => {
    const own = <Row extends { person: string | null; seat: Seller }>(rows: readonly Row[]) =>
      mine(rows).filter(row => row.person === person)
    const source =
      way === 'warm' ? own(signals) : own(touches).filter(({ channel }) => channel === 'cold_call')
    const entered = first(
      source
        .filter(({ seat, at }) => whose.includes(seat) && dayOf(at) >= from && dayOf(at) <= to)
        .map(({ at }) => at),
    )
    if (entered === undefined) return []
    const since = (rows: readonly Happened[]) => first(rows.map(({ at }) => at).filter(at => at >= entered))
    const opened = own(deals)
      .map(deal => ({ ...deal, day: deal.opened ?? dayOf(deal.created) }))
      .filter(({ day }) => day >= dayOf(entered))
    const begun = opened.map(({ day }) => day).sort()[0]
    const won = opened.flatMap(deal => (deal.won && deal.closed !== null ? [deal.closed] : [])).sort()[0]
    const found = {
      [way === 'warm' ? 'signal' : 'cold_call']: entered,
      ...(way === 'warm'
        ? { warm_call: since(own(touches).filter(({ channel }) => channel === 'warm_call')) }
        : {}),
      meeting: since(own(meetings).filter(({ held }) => held)),
      opportunity: begun === undefined ? undefined : later(noonOf(begun), entered),
      won: won === undefined ? undefined : later(noonOf(won), entered),
    }
    const at = Object.fromEntries(Object.entries(found).filter(([, moment]) => moment !== undefined))
    return [{ person, week: mondayOf(dayOf(entered)), at }]
  })
}

/** The furthest step somebody got to, as its place among the steps. */
export const furthest = (way: FunnelWay, { at }: Walk) =>
  waySteps[way].findLastIndex(step => at[step] !== undefined)

/** The middle of some numbers; the mean of the two middle ones of an even count, null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
