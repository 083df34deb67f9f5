import type { Tenant } from '@/scripts/testing/factories'
import type { TableFilters, TableView } from '../domain/table-view'

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const local = `(o.last_contact_at at time zone 'Europe/Paris')::date`

/** Where the rows of a view come from, as somebody at the console would write it, for who sees these members. */
export function fromByHand(
  tenant: Tenant,
  filters: TableFilters,
  members: readonly string[],
  today: string,
): string {
  const states = {
    rotting: `o.status = 'open' and date '${today}' - coalesce(${local}, o.opened_on) > s.rotting_days and coalesce(o.next_step_on, '-infinity') < '${today}'`,
    parked: `o.status = 'open' and o.next_step_on >= '${today}'`,
    noStep: `o.status = 'open' and o.next_step is null and o.next_step_on is null`,
    stepOver: `o.status = 'open' and o.next_step_on < '${today}'`,
    late: `o.status = 'open' and o.expected_close_on < '${today}'`,
    noAmount: 'o.amount_cents is null',
  }
  const { first, second, third, manager } = tenant.members
  const groups: Record<string, readonly string[]> = {
    member: [first],
    team: [first, second],
    // Lyon with the annex below it.
    branch: [first, second, third, manager],
  }
  const list = (ids: readonly string[]) => ids.map(quoted).join(',')
  const kind = filters.people?.split(':')[0]
  const wanted = [
    `o.member_id in (${list(members)})`,
    filters.status === 'all'
      ? ''
      : filters.status === 'closed'
        ? `o.status in ('won', 'lost')`
        : `o.status = '${filters.status}'`,
    filters.stages.length === 0 ? '' : `o.stage_id in (${list(filters.stages)})`,
    kind === undefined ? '' : `o.member_id in (${list(groups[kind] ?? [])})`,
    filters.origin === null ? '' : `o.origin = '${filters.origin}'`,
    filters.forecast === null ? '' : `o.forecast = '${filters.forecast}'`,
    filters.state === null ? '' : `(${states[filters.state]})`,
    filters.words === ''
      ? ''
      : `strpos(lower(concat_ws(chr(10), o.name, c.name, x.name)), lower(${quoted(filters.words)})) > 0`,
    filters.least === null ? '' : `o.amount_cents / 100.0 >= ${filters.least}`,
    filters.most === null ? '' : `o.amount_cents / 100.0 <= ${filters.most}`,
    filters.closeFrom === null ? '' : `o.expected_close_on >= '${filters.closeFrom}'`,
    filters.openedTo === null ? '' : `o.opened_on <= '${filters.openedTo}'`,
    filters.closedFrom === null ? '' : `o.closed_on >= '${filters.closedFrom}'`,
  ]
  return `from opportunity o join stage s using (organization_id)
    join member m on m.organization_id = o.organization_id and m.id = o.member_id
    left join company c on c.organization_id = o.organization_id and c.id = o.company_id
    left join person x on x.organization_id = o.organization_id and x.id = o.person_id
    where s.id = o.stage_id and o.organization_id = '${tenant.organizationId}' and ${wanted.filter(Boolean).join(' and ')}`
}

/** What makes rows one group. */
export const groupsByHand: Record<NonNullable<TableView['group']>, string> = {
  stage: 'o.stage_id::text',
  owner: 'o.member_id::text',
  team: 'm.team_id::text',
  company: 'o.company_id::text',
  origin: 'o.origin::text',
  forecast: 'o.forecast::text',
  closeMonth: `left(o.expected_close_on::text, 7)`,
  closedMonth: `left(o.closed_on::text, 7)`,
  status: 'o.status::text',
  pipeline: 's.pipeline_id::text',
}
/** Count, cents and weighted cents. */
export const sumsByHand = `count(*)::integer as count, coalesce(sum(o.amount_cents), 0)::float8 as cents,
  round(coalesce(sum(o.amount_cents * s.probability) / 100.0, 0))::float8 as weighted`
