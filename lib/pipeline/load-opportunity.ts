import { z } from 'zod'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { mayWorkOn } from './domain/move'
import { type StageSpan, timeInStages } from './domain/stage-history'
import { readTableView } from './domain/table-view'
import { type Warning, warningsOf } from './domain/warnings'
import { findOpportunityFacts } from './queries/find-opportunity-facts'
import { listOpportunityPeople, type OpportunityPerson } from './queries/list-opportunity-people'
import { listStageHistory, type StageMove } from './queries/list-stage-history'
import { listReasons, type ReasonRow } from './queries/list-stages'
import { listStory, type StoryLine } from './queries/list-story'
import {
  listPeopleChoices,
  listStageChoices,
  type PeopleChoice,
  type StageChoice,
} from './queries/list-table-choices'
import { listRowsById, type TableRow } from './queries/list-table-rows'

export interface OpportunityView {
  readonly scope: Scope
  readonly now: Date
  readonly today: PlainDate
  readonly row: TableRow
  readonly closeNote: string | null
  readonly priceSpokenOn: PlainDate | null
  /** Whether the reader may change it. */
  readonly mine: boolean
  /** Of an open one, the gravest first. */
  readonly warnings: readonly Warning[]
  readonly people: readonly OpportunityPerson[]
  readonly history: readonly StageSpan<StageMove>[]
  readonly story: readonly StoryLine[]
  /** Which page of the story it is, and whether there is an older one. */
  readonly page: { readonly number: number; readonly more: boolean }
  readonly stages: readonly StageChoice[]
  readonly reasons: readonly ReasonRow[]
  /** Whom a leader can give it to. */
  readonly owners: readonly PeopleChoice[]
}

const storySize = 30

/** One opportunity in full; null where there is none for the reader. */
export async function loadOpportunity(
  id: string,
  raw: Readonly<Record<string, unknown>>,
): Promise<OpportunityView | null> {
  const scope = await requireScope('pipeline:read')
  if (!z.uuid().safeParse(id).success) return null
  const now = new Date()
  const today = dayIn(scope.timeZone, now)
  const number = Math.min(10_000, Math.max(1, Math.trunc(Number(raw.page)) || 1))
  return inScope(scope, async open => {
    const [[row], facts, people, moves, story, stages, choices, reasons] = await Promise.all([
      listRowsById(open, readTableView({}), today, [id]),
      findOpportunityFacts(open, id),
      listOpportunityPeople(open, id),
      listStageHistory(open, id),
      listStory(open, id, { skip: (number - 1) * storySize, most: storySize + 1 }),
      listStageChoices(open),
      listPeopleChoices(open),
      listReasons(open),
    ])
    if (row === undefined || facts === null) return null
    return {
      scope,
      now,
      today,
      row,
      closeNote: facts.closeNote,
      priceSpokenOn: facts.priceSpokenOn,
      mine: mayWorkOn(scope, row.memberId),
      warnings: row.status === 'open' ? warningsOf(facts, today) : [],
      people,
      history: timeInStages(moves, now, row.status !== 'open').toReversed(),
      story: story.slice(0, storySize),
      page: { number, more: story.length > storySize },
      stages,
      reasons: reasons.filter(({ archived }) => !archived),
      owners: scope.role === 'salesperson' ? [] : choices.filter(({ kind }) => kind === 'member'),
    }
  })
}
