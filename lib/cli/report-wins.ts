import { inScope } from '@/db/scoped'
import { isWinGrouping, WIN_GROUPINGS, type WinLine, winLine } from '@/lib/reports/domain/wins'
import { listWins } from '@/lib/reports/queries'
import { BadUse } from './bad-use'
import type { Prepare } from './command'
import { readOptions } from './read-options'
import { scopeOfSlug } from './scope-of-slug'
import { percent, type Table } from './table'

export const prepareReportWins: Prepare = async args => {
  const { org, by } = readOptions(args, { required: ['org', 'by'] }).texts
  if (!isWinGrouping(by)) throw new BadUse(`--by "${by}" is not known: it is ${WIN_GROUPINGS.join(', ')}.`)
  return async () => {
    const scope = await scopeOfSlug(org)
    const groups = (await inScope(scope, reader => listWins(reader, by))).map(winLine)
    const { currency } = scope
    return {
      json: { organization: org, by, currency, groups },
      text: [tableOf(by, currency, groups)],
      exit: 0,
    }
  }
}

const tableOf = (by: string, currency: string, groups: readonly WinLine[]): Table => ({
  head: [by, 'deals', 'won', 'lost', 'open', 'win rate', `won value ${currency}`, 'median cycle days'],
  rows: groups.map(line => [
    line.group,
    line.deals,
    line.won,
    line.lost,
    line.open,
    percent(line.win_rate),
    line.won_value,
    line.median_cycle_days,
  ]),
})
