/** What an opportunity was from one moment (included) to the next (not included); times as milliseconds. */
export interface State {
  readonly from: number
  /** Infinity for what it still is. */
  readonly to: number
  readonly memberId: string
  readonly status: 'open' | 'won' | 'lost'
  readonly amountCents: number | null
  /** ISO day; null where nobody said. */
  readonly expectedCloseOn: string | null
}

/** Which deals a comparison is about: those of some people, expected to close within some days. */
export interface ChangeScope {
  readonly covers: (memberId: string) => boolean
  /** Null for any day, said or not. */
  readonly closing: { readonly from: string; readonly to: string } | null
}

export const entries = ['new', 'pulled_in', 'reopened'] as const
export const exits = ['pushed_out', 'won', 'lost'] as const
export type Entry = (typeof entries)[number]
export type Exit = (typeof exits)[number]

/** The terms between the opening and the closing value, in the order they are told. */
export const changeTerms = [
  'new',
  'pulled_in',
  'increased',
  'decreased',
  'pushed_out',
  'won',
  'lost',
  'reopened',
] as const
export type ChangeTerm = (typeof changeTerms)[number]

/** What an address may ask the deals of. */
export const changeLists = ['opening', ...changeTerms, 'closing'] as const
export type ChangeList = (typeof changeLists)[number]

export interface Counted {
  readonly count: number
  readonly valueCents: number
}

/** Values are never negative in sign: `decreased`, `pushed_out`, `won` and `lost` are what is taken away. */
export type Changes = Readonly<Record<ChangeList, Counted>>

/** Of one deal: how it came into the scope, how it left it, and what it was worth at both ends (null where not in scope). */
export interface DealChange {
  readonly entry: Entry | null
  readonly exit: Exit | null
  readonly openingCents: number | null
  readonly closingCents: number | null
  /** The change of amount of a deal that was in scope at the start; 0 for any other. */
  readonly deltaCents: number
  /** What an entry or an exit counts. */
  readonly valueCents: number
}

const signs: Readonly<Record<ChangeTerm, 1 | -1>> = {
  new: 1,
  pulled_in: 1,
  increased: 1,
  decreased: -1,
  pushed_out: -1,
  won: -1,
  lost: -1,
  reopened: 1,
}

/** Whether a term adds to the value or takes away from it. */
export const signOf = (term: ChangeTerm): 1 | -1 => signs[term]

/** The state of a deal at the end of a span: just before `moment`; null when it had none yet. */
export const stateBefore = (states: readonly State[], moment: number): State | null =>
  states.find(({ from, to }) => from < moment && moment <= to) ?? null

/**
 * What became of one deal between two moments, `states` being its history in order, without gaps. An entry counts with the
 * amount of the end, and so does a close: what the amount changed before a close is told apart where the deal was in scope
 * at the start. Null when it was in scope at neither end and did not pass through to a close.
 */
export function changeOfDeal(
  states: readonly State[],
  since: number,
  until: number,
  scope: ChangeScope,
): DealChange | null {
  const [before, after] = [stateBefore(states, since), stateBefore(states, until)]
  const opening = before !== null && before.status === 'open' && within(before, scope) ? before : null
  const closing = after !== null && after.status === 'open' && within(after, scope) ? after : null
  const closed = closing === null && after !== null ? closeOf(states, after, since, scope) : null
  if (opening === null && closing === null && closed === null) return null
  const worth = (state: State | null) => (state === null ? null : (state.amountCents ?? 0))
  const end = worth(closing ?? (closed === null ? null : after))
  const exit = closing !== null ? null : (closed ?? 'pushed_out')
  return {
    entry: opening !== null ? null : entryOf(states, before, since),
    exit,
    openingCents: worth(opening),
    closingCents: worth(closing),
    deltaCents: opening === null || end === null ? 0 : end - (opening.amountCents ?? 0),
    valueCents: end ?? opening?.amountCents ?? 0,
  }
}

/** `won` or `lost` when the deal was closed after `since`, out of the scope, and still is; null otherwise. */
function closeOf(
  states: readonly State[],
  after: State,
  since: number,
  scope: ChangeScope,
): 'won' | 'lost' | null {
  if (after.status === 'open') return null
  const last = states.indexOf(after)
  let at = last
  while (states[at - 1]?.status === after.status) at -= 1
  const close = states[at]
  const was = states[at - 1]
  if (close === undefined || close.from < since) return null
  // What came in closed, or went from won to lost, was never seen open: it is taken for what it was at its close.
  return within(was?.status === 'open' ? was : close, scope) ? after.status : null
}

function entryOf(states: readonly State[], before: State | null, since: number): Entry {
  if (before !== null) return before.status === 'open' ? 'pulled_in' : 'reopened'
  const begun = states[0]
  return begun === undefined || begun.from >= since ? 'new' : 'pulled_in'
}

function within({ memberId, expectedCloseOn }: State, { covers, closing }: ChangeScope): boolean {
  if (!covers(memberId)) return false
  if (closing === null) return true
  return expectedCloseOn !== null && closing.from <= expectedCloseOn && expectedCloseOn <= closing.to
}

/** The changes of many deals, added up. */
export function sumDealChanges(deals: Iterable<DealChange>): Changes {
  const sums = Object.fromEntries(changeLists.map(list => [list, { count: 0, valueCents: 0 }])) as Record<
    ChangeList,
    { count: number; valueCents: number }
  >
  const add = (list: ChangeList, cents: number) => {
    sums[list].count += 1
    sums[list].valueCents += cents
  }
  for (const { entry, exit, openingCents, closingCents, deltaCents, valueCents } of deals) {
    if (openingCents !== null) add('opening', openingCents)
    if (closingCents !== null) add('closing', closingCents)
    if (entry !== null) add(entry, valueCents)
    if (exit !== null) add(exit, valueCents)
    if (deltaCents > 0) add('increased', deltaCents)
    if (deltaCents < 0) add('decreased', -deltaCents)
  }
  return sums
}

/** Opening value with every term added or taken away, in cents: it is the closing value, or something is missing. */
export const addUp = (changes: Changes): number =>
  changeTerms.reduce((sum, term) => sum + signOf(term) * changes[term].valueCents, changes.opening.valueCents)
