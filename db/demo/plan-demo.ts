import { planBriefs } from './briefs'
import { planBusyDay } from './busy-day'
import { type Day, dayOf, instantOf, mondayOf } from './calendar'
import { idMaker } from './demo-id'
import { type Desk, emptyTrail } from './desk'
import { signInNames } from './house'
import { introduce } from './introductions'
import { openLedger } from './ledger'
import { reachOut } from './outreach'
import type { Persona } from './personas'
import { planOrganization } from './plan-organization'
import { planPeople } from './plan-people'
import { planReferences } from './plan-references'
import { planMetrics, planWriting } from './post-metrics'
import { inOrder, planPosts } from './posts'
import { seededRandom } from './random'
import { planReviews } from './reviews'
import { planRhythm } from './rhythm'
import type { DemoPlan } from './rows'
import { frenchHolidays, type Holiday, seasonOf } from './season'
import { joinTrails, settle } from './settle'
import { receiveSignals } from './signals'

interface DemoOptions {
  /** Now, for the demo: rows after it are plans. */
  readonly today: Date
  readonly seed?: string
  readonly holidays?: readonly Holiday[]
}

const weeks = 26
/** Weeks before the first one shown, so that it opens on work under way. */
const warmUpWeeks = 7
const weeksAhead = 3
const quarter = 13 * 7

/**
 * Every row of the demo organization. The same seed and today give the same rows; a today some whole weeks later gives the
 * same rows that many days later, but for holidays, which stay where the calendar has them.
 */
export function planDemo({ today, seed = 'Maison Ravel', holidays = frenchHolidays }: DemoOptions): DemoPlan {
  const random = seededRandom(seed)
  const now = dayOf(today)
  const firstDay = mondayOf(now) - weeks * 7
  const start = firstDay - warmUpWeeks * 7
  const house = planOrganization(instantOf(start, 540), idMaker(random.fork('house ids')))
  const people = planPeople(
    house.seats,
    instantOf(start, 560),
    random.fork('people'),
    idMaker(random.fork('people ids')),
  )
  const season = seasonOf(holidays)
  const window = { since: instantOf(firstDay, 0), now: today, stageIds: house.stageIds }
  const referenceTexts = planReferences(
    firstDay,
    now,
    random.fork('references'),
    idMaker(random.fork('reference ids')),
  )
  const sources = { ledger: openLedger(firstDay), references: referenceTexts }
  for (const { body, createdAt } of referenceTexts)
    sources.ledger.add(body, null, createdAt === undefined ? start : dayOf(createdAt))
  const desks = house.seats.map((seat): Desk => {
    const desk = {
      seat,
      season,
      sources,
      random: random.fork(seat.persona.name),
      newId: idMaker(random.fork(`${seat.persona.name} ids`)),
      known: people.knownBy.get(seat.memberId) ?? [],
      form: formOf(seat.persona, now),
      trail: emptyTrail(),
      engaged: new Map(),
    }
    desk.trail.rhythmSlots.push(...planRhythm(seat, random.fork(`${seat.persona.name} rhythm`)))
    return desk
  })
  // Who repeats others writes after them, as there must be something to repeat.
  for (const desk of [...desks].sort(
    (one, other) => other.seat.persona.originality - one.seat.persona.originality,
  ))
    planContent(desk, start, now)
  const trails = desks.map(desk => {
    const { seat } = desk
    work(desk, start, now)
    if (signInNames.includes(seat.persona.name)) planBusyDay(desk, now)
    return settle(desk, window)
  })
  const { seats: _seats, stageIds: _stageIds, ...rows } = house
  return {
    ...rows,
    companies: people.companies,
    people: people.people,
    referenceTexts,
    ...joinTrails(trails),
  }
}

/** Writing has a chance of its own, so that another text changes no sale. */
function planContent(desk: Desk, start: Day, today: Day): void {
  const writing = { ...desk, random: desk.random.fork('content') }
  planPosts(writing, start, today + weeksAhead * 7, today)
  planBriefs(writing, today)
  planReviews(writing, today)
  inOrder(desk.trail.posts)
  planMetrics(writing)
  planWriting(writing)
}

/** Past and future alike: what lies after now is cut off, or shown as planned. */
function work(desk: Desk, start: Day, today: Day): void {
  const until = today + weeksAhead * 7
  for (let day = start; day <= until; day += 1) {
    receiveSignals(desk, day)
    if (desk.season.pace(day) === 0) continue
    reachOut(desk, day)
    introduce(desk, day)
  }
}

/** The house grows a little; a coached team grows in the last quarter, and was behind before it. */
function formOf({ progress }: Persona, today: Day): (day: Day) => number {
  return day => {
    const growth = 1 + (0.25 * (day - today)) / (weeks * 7)
    const learned = Math.min(1, Math.max(0, (day - today + quarter) / quarter))
    return growth * ((1 + progress * learned) / (1 + progress * 0.45))
  }
}
