import { inScope } from '@/db/scoped'
import { endOfDay } from '@/lib/pipeline/domain/day-end'
import { type StageAsOf, sumPipelineAsOf } from '@/lib/pipeline/queries/sum-pipeline-as-of'
import type { Prepare } from './command'
import { readDay } from './read-day'
import { readOptions } from './read-options'
import { scopeOfSlug } from './scope-of-slug'
import type { Table } from './table'

export const prepareReportPipeline: Prepare = async args => {
  const options = readOptions(args, { required: ['org', 'as-of'] }).texts
  const { org } = options
  const day = readDay('as-of', options['as-of'])
  return async () => {
    const scope = await scopeOfSlug(org)
    const moment = endOfDay(scope.timeZone, day).toISOString()
    const stages = await inScope(scope, reader => sumPipelineAsOf(reader, moment, null))
    const { currency } = scope
    const total = {
      count: stages.reduce((sum, stage) => sum + stage.count, 0),
      value_cents: stages.reduce((sum, stage) => sum + stage.valueCents, 0),
    }
    return {
      json: {
        organization: org,
        as_of: day,
        currency,
        stages: stages.map(({ pipeline, key, name, count, valueCents }) => ({
          pipeline,
          stage: key,
          name,
          count,
          value_cents: valueCents,
        })),
        total,
      },
      text: [tableOf(stages, currency, total)],
      exit: 0,
    }
  }
}

const tableOf = (
  stages: readonly StageAsOf[],
  currency: string,
  total: { readonly count: number; readonly value_cents: number },
): Table => ({
  head: ['pipeline', 'stage', 'open', `value ${currency}`],
  rows: [
    ...stages.map(({ pipeline, key, name, count, valueCents }) => [
      pipeline,
      name ?? key,
      count,
      valueCents / 100,
    ]),
    ['total', null, total.count, total.value_cents / 100],
  ],
})
