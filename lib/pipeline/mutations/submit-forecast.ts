import { newId } from '@/db/id'
import { forecastSubmission } from '@/db/schema/forecast'
import type { WriteScope } from '@/db/scoped'
import { dayIn, weekOf } from '@/lib/calendar/domain/plain-date'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { submissionProblems } from '../domain/forecast'
import { quarterOf } from '../domain/quarter'
import { findForecastFigures } from '../forecast-figures'
import type { SubmitForecast } from '../inputs'
import { listPeopleChoices } from '../queries/list-table-choices'

/**
 * Keeps what a leader says a quarter will bring, with what the figures say at that moment. Said again, it is another row; none
 * is ever changed. Throws a Refusal: `wrong` with a code per field, `not_found` for people he does not see.
 */
export async function submitForecast(scope: WriteScope, input: SubmitForecast): Promise<{ id: string }> {
  const { memberId } = scope
  if (memberId === null) throw new Refusal('forbidden')
  const quarter = quarterOf(input.quarterStartsOn)
  const today = dayIn(scope.timeZone, new Date())
  const words = {
    commitCents: input.commit,
    mostLikelyCents: input.mostLikely,
    bestCaseCents: input.bestCase,
  }
  const problems = {
    ...submissionProblems(words),
    ...(quarter.from !== input.quarterStartsOn || quarter.to < today ? { quarterStartsOn: 'over' } : {}),
  }
  if (Object.keys(problems).length > 0) throw new Refusal('wrong', { fields: problems })
  const people = input.people ?? null
  if (people !== null) {
    const choices = await listPeopleChoices(scope)
    if (!choices.some(({ value }) => value === people)) throw new Refusal('not_found')
  }
  const { sums, closed } = await findForecastFigures(scope, people, quarter, today)
  const id = newId()
  await scope.db.insert(forecastSubmission).values({
    organizationId: scope.organizationId,
    id,
    memberId,
    people: people ?? 'all',
    weekStartsOn: weekOf(today, scope.weekStart),
    quarterStartsOn: quarter.from,
    ...words,
    wonCents: closed.wonCents,
    openCents: sums.amountCents,
    weightedCents: sums.weightedCents,
    note: input.note ?? null,
  })
  await publish(scope, 'pipeline', memberId, id)
  return { id }
}
