import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { ForecastList } from '../domain/forecast-search'
import { peopleCondition } from './people-condition'

export interface ForecastDeal {
  readonly id: string
  readonly name: string
  readonly company: string | null
  readonly memberName: string
  readonly stageId: string
  readonly stageKey: string
  readonly stageName: string | null
  /** The owner's word, null where the stage speaks. */
  readonly word: string | null
  readonly amountCents: number | null
  readonly expectedCloseOn: PlainDate | null
  readonly closedOn: PlainDate | null
}

interface Asked {
  readonly list: ForecastList
  readonly people: string | null
  readonly quarter: { readonly from: PlainDate; readonly to: PlainDate }
  /** The stages whose deals are in the list where their owner says nothing. */
  readonly stages: readonly string[]
}

/** A page of the deals behind one category of a forecast, the largest first. */
export async function listForecastDeals(
  scope: ReadScope,
  { list, people, quarter, stages }: Asked,
  page: { readonly number: number; readonly size: number },
): Promise<ForecastDeal[]> {
  const order = scope.amounts ? sql`o.amount_cents desc nulls last, o.name, o.id` : sql`o.name, o.id`
  const rows = await readRows<ForecastDeal & Record<string, unknown>>(
    scope,
    sql`
    select o.id, o.name, c.name as company, m.name as "memberName", s.id as "stageId", s.key as "stageKey", s.name as "stageName",
      o.forecast as word, o.amount_cents as "amountCents", o.expected_close_on::text as "expectedCloseOn",
      o.closed_on::text as "closedOn"
    from opportunity o
    join member m on m.organization_id = o.organization_id and m.id = o.member_id
    join stage s on s.organization_id = o.organization_id and s.id = o.stage_id
    left join company c on c.organization_id = o.organization_id and c.id = o.company_id
    where o.organization_id = ${scope.organizationId} and ${belongs(list, quarter, stages)}
      and ${people === null ? sql`true` : peopleCondition(scope, people, sql.raw('o.member_id'))}
    order by ${order} limit ${page.size} offset ${(page.number - 1) * page.size}`,
  )
  return scope.amounts ? rows : rows.map(row => ({ ...row, amountCents: null }))
}

function belongs(list: ForecastList, { from, to }: Asked['quarter'], stages: readonly string[]): SQL {
  if (list === 'won') return sql`o.status = 'won' and o.closed_on between ${from}::date and ${to}::date`
  if (list === 'undated') return sql`o.status = 'open' and o.expected_close_on is null`
  return sql`o.status = 'open' and o.expected_close_on <= ${to}::date and (o.forecast = ${list}::forecast_category
    or (o.forecast is null and o.stage_id = any (${`{${stages.join(',')}}`}::uuid[])))`
}
