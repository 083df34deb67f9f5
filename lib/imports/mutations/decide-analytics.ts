import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { WriteScope } from '@/db/scoped'
import { measuredOn } from '../domain/measured-on'
import type { RunPlan } from '../plan-run'
import { decideDays, writeDays } from './decide-days'
import { decideMetrics, writeMetrics } from './decide-metrics'
import { decideKnownPosts, decidePosts, writePosts } from './decide-posts'

/** Decides LinkedIn's analytics: days of the account, and figures of posts that stand here already, for it holds no text. */
export async function decideAnalytics(scope: WriteScope, plan: RunPlan): Promise<void> {
  await decideKnownPosts(scope)
  await scope.db.execute(sql`
    create temporary table staged_post (line integer, key text, id uuid, action text, body text) on commit drop`)
  await decideDays(scope, plan, 'linkedin')
  await decideMetrics(scope, plan, null)
  await judge(scope, plan)
}

/** Decides X's analytics: days of the account, or posts with their text, which are made where they are not here yet. */
export async function decideXAnalytics(scope: WriteScope, plan: RunPlan): Promise<void> {
  await decidePosts(scope, plan, 'post')
  await decideDays(scope, plan, 'x')
  await decideMetrics(scope, plan, measuredOn(plan.file))
  await judge(scope, plan)
}

async function judge({ db }: WriteScope, plan: RunPlan): Promise<void> {
  const column = (field: string) => plan.answers.columns[field] ?? null
  await db.execute(sql`
    create temporary table staged_verdict on commit drop as
    select r.line, case when c.code is not null then 'refuse'
        when p.action = 'create' or p.action is distinct from 'update' and coalesce(m.action, d.action) = 'create' then 'create'
        when 'update' in (p.action, m.action, d.action) then 'update' else 'leave' end as action,
      c.code, case when r.part = 'day' then ${column('date')}::text else ${column('url')}::text end as "column",
      case when r.part = 'day' then r.day::text else r.url end as value
    from staged_row r left join staged_post p using (line) left join staged_metric m using (line) left join staged_day d using (line)
    cross join lateral (select case when r.problems is not null then 'file' when p.action = 'refuse' then 'other_author'
      when r.part = 'day' and d.line is null or r.part = 'post' and m.line is null then 'duplicate_row'
      when r.part = 'post' and m.post_id is null then 'unknown_post' end as code) c`)
}

/** Writes what was decided. */
export async function writeAnalytics(scope: WriteScope, batchId: string, plan: RunPlan): Promise<void> {
  // The column refers to a member.
  const memberId = plan.forMemberId as MemberId | null
  if (memberId === null) return
  if (plan.kind === 'x-analytics') await writePosts(scope, batchId, { network: 'x', memberId })
  await writeMetrics(scope, batchId, memberId)
  await writeDays(scope, batchId, plan.kind === 'x-analytics' ? 'x' : 'linkedin', memberId)
}
