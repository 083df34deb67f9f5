import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { ChangeList, Entry, Exit } from '../domain/changes'
import { type ChangesAsked, changedDeals } from './changed-deals'

export interface ChangedDeal {
  readonly id: string
  readonly name: string
  readonly company: string | null
  readonly memberName: string
  readonly stageKey: string
  readonly stageName: string | null
  readonly entry: Entry | null
  readonly exit: Exit | null
  /** In cents, null where it was not in scope or may not be seen. */
  readonly openingCents: number | null
  readonly closingCents: number | null
  readonly deltaCents: number | null
  readonly valueCents: number | null
}

/** A page of the deals behind one term, the largest first. */
export async function listChangedDeals(
  scope: ReadScope,
  asked: ChangesAsked,
  list: ChangeList,
  page: { readonly number: number; readonly size: number },
): Promise<ChangedDeal[]> {
  // The order would tell who may not see amounts which are large.
  const order = scope.amounts ? sql`abs(${worth(list)}) desc, o.name, o.id` : sql`o.name, o.id`
  const rows = await readRows<ChangedDeal & Record<string, unknown>>(
    scope,
    sql`
    with deal as materialized (${changedDeals(scope, asked)})
    select o.id, o.name, c.name as company, m.name as "memberName", s.key as "stageKey", s.name as "stageName", d.entry, d.exit,
      d.opening as "openingCents", d.closing as "closingCents", d.delta as "deltaCents", d.value as "valueCents"
    from deal d
    join opportunity o on o.organization_id = ${scope.organizationId} and o.id = d.id
    join member m on m.organization_id = o.organization_id and m.id = o.member_id
    join stage s on s.organization_id = o.organization_id and s.id = o.stage_id
    left join company c on c.organization_id = o.organization_id and c.id = o.company_id
    where ${belongs(list)}
    order by ${order} limit ${page.size} offset ${(page.number - 1) * page.size}`,
  )
  if (scope.amounts) return rows
  const unseen = { openingCents: null, closingCents: null, deltaCents: null, valueCents: null }
  return rows.map(row => ({ ...row, ...unseen }))
}

function belongs(list: ChangeList): SQL {
  switch (list) {
    case 'opening':
      return sql`d.opening_in`
    case 'closing':
      return sql`d.closing_in`
    case 'increased':
      return sql`d.delta > 0`
    case 'decreased':
      return sql`d.delta < 0`
    case 'new':
    case 'pulled_in':
    case 'reopened':
      return sql`d.entry = ${list}`
    case 'pushed_out':
    case 'won':
    case 'lost':
      return sql`d.exit = ${list}`
  }
}

function worth(list: ChangeList): SQL {
  if (list === 'opening' || list === 'closing') return sql.raw(`d.${list}`)
  return list === 'increased' || list === 'decreased' ? sql`d.delta` : sql`d.value`
}
