import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'
import { decideCompaniesNamed } from './decide-companies-named'
import { decideOwners } from './decide-owners'
import { decidePeopleOfDeals } from './decide-people-of-deals'
import { settleStaged } from './settle-staged'

/**
 * Decides for every staged deal what a run does with it, without writing: `staged_verdict` (line, action, code, column, value)
 * and `staged_deal`, the finished rows. What a file leaves blank never erases what is here.
 */
export async function decideDeals(scope: WriteScope, plan: RunPlan): Promise<void> {
  const { db, organizationId } = scope
  const { allowed } = plan.answers
  const everyone = allowed === 'everyone'
  const mine = sql`${JSON.stringify(everyone ? [] : allowed)}::text::jsonb`
  await decideOwners(scope, plan)
  await db.execute(sql`
    create temporary table staged_match on commit drop as
    select i.line, d.id as deal_id, o.member_id,
      case when i.problems is not null then 'file'
        when i.place > 1 then 'duplicate_row'
        when o.ambiguous then 'ambiguous_member'
        when o.member_id is null then 'unknown_member'
        when not ${everyone}::boolean and not (${mine} ? o.member_id::text
          and (d.id is null or ${mine} ? d.member_id::text)) then 'member_not_yours'
      end as code
    from (
      select line, problems, key, owner_key, owner_email,
        case when problems is null then row_number() over (partition by key order by problems is not null, line) end as place
      from staged_row
    ) i
    left join staged_owner o on o.owner_key = i.owner_key and o.owner_email is not distinct from i.owner_email
    left join opportunity d on d.organization_id = ${organizationId} and d.external_key = i.key`)
  await db.execute(sql`analyze staged_match`)
  await decideCompaniesNamed(
    scope,
    sql`select r.line, r.company, r.company_key from staged_row r join staged_match m using (line) where m.code is null`,
  )
  await decidePeopleOfDeals(scope)
  await db.execute(finishDeals(organizationId))
  await settleStaged(scope, 'staged_deal')
  const column = (field: string) => plan.answers.columns[field] ?? null
  await db.execute(sql`
    create temporary table staged_verdict on commit drop as
    select m.line, coalesce(f.action, 'refuse') as action, m.code,
      case when m.code = 'duplicate_row' then ${column('externalId')}::text else ${column('owner')}::text end as "column",
      case when m.code = 'duplicate_row' then r.key else r.owner end as value
    from staged_match m join staged_row r using (line) left join staged_deal f using (line)`)
}

const finishDeals = (organizationId: string) => sql`
  create temporary table staged_deal on commit drop as
  select f.*, case when deal_id is null then 'create'
      when row(f.member_id, f.stage_id, f.name, f.company_id, f.person_id, f.amount_cents, f.source, f.opened_on,
          f.expected_close_on, f.closed_on, f.lost_reason, f.next_step_on)
        is distinct from row(d.member_id, d.stage_id, d.name, d.company_id, d.person_id, d.amount_cents, d.source, d.opened_on,
          d.expected_close_on, d.closed_on, d.lost_reason, d.next_step_on) then 'update'
      else 'leave' end as action,
    d.stage_id as stage_before
  from (
    select r.line, r.key, m.deal_id, coalesce(m.deal_id, uuid_v7()) as id, m.member_id, s.id as stage_id, s.kind as status,
      coalesce(r.name, e.name, '') as name, coalesce(c.id, e.company_id) as company_id, coalesce(p.id, e.person_id) as person_id,
      coalesce(r.amount_cents, e.amount_cents) as amount_cents, coalesce(r.source, e.source) as source,
      coalesce(r.opened_on, e.opened_on) as opened_on, coalesce(r.expected_close_on, e.expected_close_on) as expected_close_on,
      case when s.kind <> 'open' then r.closed_on end as closed_on, coalesce(r.lost_reason, e.lost_reason) as lost_reason,
      coalesce(r.next_step_on, e.next_step_on) as next_step_on
    from staged_row r
    join staged_match m using (line)
    join stage s on s.organization_id = ${organizationId} and s.key = r.stage and s.pipeline_id = (
      select p.id from pipeline p where p.organization_id = ${organizationId} order by p.position, p.id limit 1)
    left join opportunity e on e.organization_id = ${organizationId} and e.id = m.deal_id
    left join staged_company c on c.key = r.company_key
    left join staged_mention p on p.line = r.line
    where m.code is null
  ) f
  left join opportunity d on d.organization_id = ${organizationId} and d.id = f.deal_id`
