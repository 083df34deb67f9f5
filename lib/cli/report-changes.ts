import { inScope } from '@/db/scoped'
import { type Changes, changeLists, changeTerms, signOf } from '@/lib/pipeline/domain/changes'
import { endOfDay } from '@/lib/pipeline/domain/day-end'
import { sumChanges } from '@/lib/pipeline/queries/sum-changes'
import { BadUse } from './bad-use'
import type { Prepare } from './command'
import { readDay } from './read-day'
import { readOptions } from './read-options'
import { scopeOfSlug } from './scope-of-slug'
import type { Table } from './table'

export const prepareReportChanges: Prepare = async args => {
  const { org, from, to } = readOptions(args, { required: ['org', 'from', 'to'] }).texts
  const days = { from: readDay('from', from), to: readDay('to', to) }
  if (days.to < days.from) throw new BadUse(`--to "${to}" is before --from "${from}".`)
  return async () => {
    const scope = await scopeOfSlug(org)
    const changes = await inScope(scope, reader =>
      sumChanges(reader, {
        since: endOfDay(scope.timeZone, days.from).toISOString(),
        until: endOfDay(scope.timeZone, days.to).toISOString(),
        people: null,
        closing: null,
      }),
    )
    const { currency } = scope
    const terms = Object.fromEntries(
      changeLists.map(list => [list, { count: changes[list].count, value_cents: changes[list].valueCents }]),
    )
    return {
      json: { organization: org, ...days, currency, ...terms },
      text: [tableOf(changes, currency)],
      exit: 0,
    }
  }
}

function tableOf(changes: Changes, currency: string): Table {
  const signed = new Map<string, number>(changeTerms.map(term => [term, signOf(term)]))
  return {
    head: ['term', 'deals', `value ${currency}`],
    rows: changeLists.map(list => [
      list.replace('_', ' '),
      changes[list].count,
      ((signed.get(list) ?? 1) * changes[list].valueCents) / 100 || 0,
    ]),
  }
}
