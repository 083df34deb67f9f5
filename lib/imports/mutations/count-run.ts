import { type SQL, sql } from 'drizzle-orm'
import { importRow } from '@/db/schema/imports'
import type { WriteScope } from '@/db/scoped'
import { type ImportKind, namesOwners } from '../domain/fields'
import type { RunPlan } from '../plan-run'
import { refusedOf } from '../queries/list-problems'
import type { DryRunReport, ImportEntity, ProblemView } from '../view'
import { changedMember, changedTeam } from './write-teams'

const problemsKept = 50
const unknownKept = 500

const made = (entity: ImportEntity, table: string): SQL =>
  sql`select ${entity}::text as entity, count(*)::integer as created, 0 as updated from ${sql.identifier(table)} where made`
const acted = (entity: ImportEntity, table: string): SQL =>
  sql`select ${entity}::text, (count(*) filter (where action = 'create'))::integer,
    (count(*) filter (where action = 'update'))::integer from ${sql.identifier(table)}`

/** Whom files of signals and touches bring. */
const guests: readonly SQL[] = [
  sql`select 'member', count(distinct member_id)::integer, 0 from staged_owner where made`,
  made('company', 'staged_company'),
  made('person', 'staged_guest'),
]

/** What each kind writes, counted in the decisions, so that a dry run and a run count the same. */
const entities: Readonly<Record<ImportKind, readonly SQL[]>> = {
  teams: [
    made('branch', 'staged_branch'),
    sql`select 'team', (count(*) filter (where made))::integer, (count(*) filter (where ${changedTeam}))::integer from staged_team f`,
    sql`select 'member', (count(*) filter (where made))::integer, (count(*) filter (where ${changedMember}))::integer from staged_member f`,
  ],
  companies: [acted('company', 'staged_account'), made('company', 'staged_parent')],
  deals: [
    sql`select 'member', count(distinct member_id)::integer, 0 from staged_owner where made`,
    made('company', 'staged_company'),
    made('person', 'staged_person'),
    acted('opportunity', 'staged_deal'),
    sql`select 'stage_change', (coalesce(sum(case when action = 'create' then case when status = 'open' then 1 else 2 end
      when action = 'update' and stage_before <> stage_id then 1 else 0 end), 0))::integer, 0 from staged_deal`,
  ],
  connections: [
    made('company', 'staged_company'),
    acted('person', 'staged_human'),
    sql`select 'signal', count(*)::integer, 0 from staged_signal`,
  ],
  linkedin: [
    made('company', 'staged_company'),
    acted('person', 'staged_human'),
    made('person', 'staged_inviter'),
    sql`select 'signal', count(*)::integer, 0 from staged_signal`,
    acted('signal', 'staged_invitation'),
    acted('post', 'staged_post'),
    sql`select 'linkedin_activity', count(*)::integer, 0 from staged_activity`,
  ],
  'linkedin-analytics': [acted('post_metric', 'staged_metric'), acted('account_metric', 'staged_day')],
  'x-analytics': [
    acted('post', 'staged_post'),
    acted('post_metric', 'staged_metric'),
    acted('account_metric', 'staged_day'),
  ],
  references: [acted('reference_text', 'staged_text')],
  signals: [...guests, acted('signal', 'staged_sign')],
  attendees: [...guests, acted('signal', 'staged_sign')],
  touches: [
    ...guests,
    acted('touch', 'staged_touch'),
    sql`select 'signal', 0, (count(*) filter (where answers))::integer from staged_touch`,
  ],
}

/** The report of a run, out of its decisions. */
export async function countRun(scope: WriteScope, plan: RunPlan, dryRun: boolean): Promise<DryRunReport> {
  const { db } = scope
  const [counts] = await db.execute<
    Record<'rows' | 'created' | 'updated' | 'unchanged' | 'refused', number>
  >(sql`
    select count(*)::integer as rows, (count(*) filter (where action = 'create'))::integer as created,
      (count(*) filter (where action = 'update'))::integer as updated,
      (count(*) filter (where action = 'leave'))::integer as unchanged,
      (count(*) filter (where action = 'refuse'))::integer as refused
    from staged_verdict`)
  const written = await db.execute<{ entity: ImportEntity; created: number; updated: number }>(sql`
    select entity, sum(created)::integer as created, sum(updated)::integer as updated
    from (${sql.join([...entities[plan.kind]], sql` union all `)}) e (entity, created, updated)
    group by entity having sum(created) + sum(updated) > 0`)
  const refused = await db.execute<{ problems: ProblemView[] }>(sql`
    select ${problemsOf} as problems from staged_verdict v join staged_row r using (line)
    where v.action = 'refuse' order by line limit ${problemsKept}`)
  const unknown =
    plan.kind === 'deals' || namesOwners(plan.kind)
      ? await db.execute<{ value: string; rows: number }>(sql`
          select name as value, rows from staged_owner where member_id is null and not ambiguous and name is not null
          order by rows desc, name limit ${unknownKept}`)
      : []
  return {
    kind: plan.kind,
    file: plan.file,
    ...(counts ?? { rows: 0, created: 0, updated: 0, unchanged: 0, refused: 0 }),
    dryRun,
    entities: Object.fromEntries(
      written.map(({ entity, created, updated }) => [entity, { created, updated }]),
    ),
    problems: refused.flatMap(({ problems }) => problems).slice(0, problemsKept),
    unknownMembers: unknown.map(({ value, rows }) => ({ value, rows })),
  }
}

/** The problems of a refused row: those the file has by itself, or the one that was found against what is here. */
const problemsOf = sql`coalesce(r.problems, jsonb_build_array(jsonb_build_object(
  'line', v.line, 'column', v."column", 'code', v.code, 'value', left(coalesce(v.value, ''), 100), 'limit', null)))`

/**
 * Keeps the refused rows with their cells and reasons, for the file that goes back to whoever sent it: of a dry run, until the next
 * run of the batch refuses others.
 */
export async function keepRefused(scope: WriteScope, batchId: string): Promise<void> {
  await scope.db.delete(importRow).where(refusedOf(scope.organizationId, batchId))
  await scope.db.execute(sql`
    insert into import_row (organization_id, batch_id, line, action, problems, cells)
    select ${scope.organizationId}::uuid, ${batchId}, v.line, 'refuse', ${problemsOf}, r.cells
    from staged_verdict v join staged_row r using (line) where v.action = 'refuse'`)
}
