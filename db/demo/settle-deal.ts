import { dayOf, isoDate } from './calendar'
import type { Deal, Desk } from './desk'
import { type StageKey, stages } from './house'
import type { OpportunityRow, StageChangeRow } from './rows'
import type { Window } from './settle'
import { nextSteps } from './texts/sales-floor'

const closed: Partial<Record<StageKey, 'won' | 'lost'>> = { won: 'won', lost: 'lost' }

/** The opportunity as it stands now, with every move so far; nothing when it is not open yet or was closed before the window. */
export function settleDeal(
  desk: Desk,
  deal: Deal,
  { since, now, stageIds }: Window,
): { opportunity: OpportunityRow; changes: StageChangeRow[] }[] {
  const moves = deal.moves.filter(({ at }) => at <= now)
  const last = moves.at(-1)
  if (last === undefined) return []
  const status: OpportunityRow['status'] = closed[last.stage] ?? 'open'
  if (status !== 'open' && last.at < since) return []
  const changes = moves.map(({ stage, at }, index): StageChangeRow => {
    const from = moves[index - 1]
    return {
      id: desk.newId(at),
      opportunityId: deal.row.id,
      memberId: deal.row.memberId,
      authorId: deal.row.memberId,
      fromStageId: from === undefined ? null : stageIds[from.stage],
      toStageId: stageIds[stage],
      changedAt: at,
      recordedAt: at,
    }
  })
  const opportunity: OpportunityRow = {
    ...deal.row,
    stageId: stageIds[last.stage],
    status,
    closedOn: status === 'open' ? null : isoDate(dayOf(last.at)),
    lostReason: status === 'lost' ? deal.lostReason : null,
    lastContactAt: deal.contacts.findLast(at => at <= now) ?? null,
    ...(status === 'open' ? stepOf(desk, deal, last.stage, now) : { nextStep: null, nextStepOn: null }),
  }
  return [{ opportunity, changes }]
}

/** Half of those who wait for something say for what and when, which parks the opportunity; some dates have passed. */
function stepOf(
  desk: Desk,
  deal: Deal,
  stage: StageKey,
  now: Date,
): Pick<OpportunityRow, 'nextStep' | 'nextStepOn'> {
  const { random } = desk
  const text = random.pick(nextSteps)
  const [says, dated, overdue] = [random.chance(0.6), random.chance(0.75), random.between(1, 9)]
  const next = deal.moves.find(({ at }) => at > now)
  const rotting = stages.find(({ key }) => key === stage)?.rottingDays ?? 0
  const soon = next !== undefined && closed[next.stage] !== 'lost'
  if (!says) return { nextStep: null, nextStepOn: null }
  if (soon) return { nextStep: text, nextStepOn: dated ? isoDate(dayOf(next.at)) : null }
  // Nothing is coming: the step is a wish, or a date that has passed.
  return { nextStep: text, nextStepOn: dated && rotting > 0 ? isoDate(dayOf(now) - overdue) : null }
}
