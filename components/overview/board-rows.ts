import type { Tone } from '@/components/charts/domain/spec'
import { sparkline } from '@/components/charts/sparkline'
import { escapeText } from '@/components/charts/svg/markup'
import { drawOnce } from '@/components/ui/draw-once'
import type { Ratio } from '@/lib/evidence/domain/ratio'
import { type Facts, ratesOf } from '@/lib/overview/domain/board'
import { type Figure, figures } from '@/lib/overview/domain/figure'
import type { BoardRows, BoardView } from '@/lib/overview/loaders'
import type { Seat } from '@/lib/overview/queries/list-seats'
import { unknown } from '@/lib/platform/format/format'
import { searchText } from './board-address'
import type { BoardWords } from './words'

/**
 * The body and foot of the board as HTML: its four hundred cells would be as many React elements, each sent twice (as HTML
 * and as payload) and drawn twice. Everything that people wrote goes through `escapeText`.
 */
export function drawBoardRows(
  words: BoardWords,
  view: BoardView,
  { members, total, average }: BoardRows,
): { body: string; foot: string } {
  const draw = cellsOf(words, view)
  const { period, from, to, people } = view.search
  const { role, amounts, currency } = view.scope
  const shared = JSON.stringify(['row', words.locale, role, amounts, currency, period, from, to])
  const body = members.map(({ seat, facts: { counts, open, weekly } }) => {
    const shown = { counts, open, weekly }
    return drawOnce(shared + JSON.stringify([seat, shown]), () => memberRow(seat, shown))
  })
  function memberRow(seat: Seat, facts: Shown): string {
    const href = escapeText(`/members/${seat.id}${searchText({ period, from, to })}`)
    const chip = seat.active ? '' : ` <span class=chip>${escapeText(words.t('table.inactive'))}</span>`
    const avatar = `<span class=avatar aria-hidden=true>${escapeText(seat.name.slice(0, 1))}</span>`
    const name = `<a href='${href}'>${avatar}${escapeText(seat.name)}</a>${chip}`
    const rows = searchText({ period, from, to, member: seat.id })
    const address = (figure: Figure) => `/figures/${figure}${rows}`
    return row(name, draw(facts, address, seat.weeklyPostsTarget))
  }
  function averageRow({ facts, people }: NonNullable<BoardRows['average']>): string {
    const of = escapeText(words.t('table.averageOf', { people }))
    const name = `${escapeText(words.t('table.average'))} <span class=board-aside>${of}</span>`
    return row(name, draw(facts, null, null))
  }
  function totalRow({ counts, open, weekly }: Facts): string {
    const shown = { counts, open, weekly }
    return drawOnce(shared + JSON.stringify([people, shown]), () => {
      const rows = searchText({ period, from, to, people })
      const address = (figure: Figure) => `/figures/${figure}${rows}`
      return row(escapeText(words.t('table.total')), draw(shown, address, null))
    })
  }
  const foot = [average === null ? '' : averageRow(average), members.length > 1 ? totalRow(total) : '']
  return { body: body.join(''), foot: foot.join('') }
}

// Single quotes, as each double quote takes four bytes in the payload that repeats this in a script; no end tags where HTML
// lets them be left out.
const row = (name: string, cells: string) => `<tr><th scope=row class=board-name>${name}${cells}`
const cell = (content: string) => `<td>${content}`
const trend = (values: readonly number[], tone: Tone) =>
  `<td class=board-trend>${sparkline([...values], { tone, width: 46, height: 20 })}`

type Shown = Pick<Facts, 'counts' | 'open' | 'weekly'>
type Address = ((figure: Figure) => string) | null

function cellsOf({ t, write }: BoardWords, { scope }: BoardView) {
  // One message with a mark in it, rather than a message for each of the hundred cells.
  const mark = '\u0001'
  const sample = t('table.n', { n: mark })
  const target = t('table.target', { target: mark })
  const openHint = t('table.openHint')
  // Nearly every cell is a small count, which both languages write alike.
  const count = (value: number) =>
    Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : write.decimal(value)
  return (facts: Shown, address: Address, postsTarget: number | null): string => {
    const { counts, open, weekly } = facts
    const rates = ratesOf(counts)
    const link = (figure: Figure, text: string, tip?: string): string => {
      const shown = escapeText(text)
      const says = tip === undefined ? '' : ` class=tip data-tip='${escapeText(tip)}'`
      // Marketing reads how many meetings there were, and the rows of posts alone.
      const closed = address === null || (scope.role === 'marketing' && figures[figure] !== 'post')
      return closed
        ? `<span${says}>${shown}</span>`
        : `<a href='${escapeText(address(figure))}'${says}>${shown}</a>`
    }
    const rate = (figure: Figure, value: Ratio) =>
      link(figure, write.rate(value.value), sample.replace(mark, count(value.whole)))
    const of = (figure: Figure, value: number) =>
      `<span class=board-aside> / ${link(figure, count(value))}</span>`
    const published = postsTarget === null ? undefined : target.replace(mark, count(postsTarget))
    // What is open now is read from rows, and an average is shown where the rows of the others may not be seen.
    const openKnown = address !== null
    const pipeline = () =>
      cell(openKnown ? link('warm', count(open.warm), openHint) + of('open', open.open) : unknown) +
      (scope.amounts ? cell(openKnown ? escapeText(write.shortMoney(open.weightedCents)) : unknown) : '') +
      cell(link('entered', count(counts.entered))) +
      cell(link('won', count(counts.won))) +
      cell(openKnown ? rotting(open.rotting, link('rotting', count(open.rotting))) : unknown) +
      trend(weekly.entered, 'warm')
    return (
      cell(link('published', count(counts.published), published) + of('planned', counts.planned)) +
      cell(originalityBar(rates.originality.value) + rate('original', rates.originality)) +
      cell(rate('measured', rates.engagement)) +
      trend(weekly.published, 'warm') +
      (scope.role === 'marketing' ? '' : pipeline()) +
      cell(link('held', count(counts.held))) +
      `<td class=handshakes>${link('handshakes', count(counts.handshakes))}` +
      cell(link('significant', count(counts.significant))) +
      cell(rate('expected', rates.show)) +
      cell(rate('nextSteps', rates.nextStep)) +
      trend(weekly.held, 'handshake')
    )
  }
}

/** More than so many of one's own opportunities asleep want a hand now. */
const alarming = 3

function rotting(count: number, text: string): string {
  if (count === 0) return '<span class=board-aside>0</span>'
  return `<span class='chip${count > alarming ? ' chip-alert' : ''}'>${text}</span>`
}

/** Below this a salesperson is being turned into a loudspeaker. */
const loudspeaker = 0.4

function originalityBar(share: number | null): string {
  if (share === null) return ''
  const tone = share < loudspeaker ? 'c-alert' : 'c-warm'
  const width = Math.round(share * 40)
  return `<svg class='bar ${tone}' width=40 height=6 aria-hidden=true><rect width=40 height=6 rx=3 class=bar-ground /><rect width=${width} height=6 rx=3 class=bar-value /></svg>`
}
