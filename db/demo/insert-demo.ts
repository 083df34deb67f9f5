import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { standardCloseReasonRows } from '../close-reasons'
import { newId } from '../id'
import { post, postMetric } from '../schema/content'
import { stageChange } from '../schema/history'
import { meeting, meetingParticipant, promise } from '../schema/meeting'
import { opportunity } from '../schema/opportunity'
import { branch, member, organization, team } from '../schema/organization'
import { company, introduction, person } from '../schema/people'
import { closeReason, pipeline, stage } from '../schema/pipeline'
import { brief, postComment, rhythmSlot } from '../schema/plan'
import { referenceText } from '../schema/reference'
import { signal, timeEntry, touch, touchCitation } from '../schema/touch'
import { user } from '../schema/user'
import type { WriteScope } from '../scoped'
import { insertInSeats, isPrivate } from './insert-in-seats'
import { insertRows } from './insert-rows'
import { planPasts } from './opportunity-past'
import type { DemoPlan } from './rows'

/**
 * Writes the users of a plan, as the identity role, and gives the plan with the ids they have in the database: a start that
 * was killed half-way may have left them there. Of two starts at once the second waits: both bring the same ids, which no conflict
 * over the address would forgive.
 */
export async function insertDemoUsers(db: Transaction, plan: DemoPlan): Promise<DemoPlan> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('entregent demo users'))`)
  const stored = await db
    .insert(user)
    .values([...plan.users])
    .onConflictDoUpdate({
      target: user.email,
      set: { name: sql`excluded.name` },
      setWhere: eq(user.isDemo, true),
    })
    .returning({ id: user.id, email: user.email })
  const idOf = new Map(stored.map(({ id, email }) => [email, id]))
  const members = plan.members.map(row => ({
    ...row,
    userId: row.userId == null ? null : (idOf.get(row.email ?? '') ?? null),
  }))
  return { ...plan, members }
}

/**
 * Writes a whole plan into an organization that does not exist yet; its users must be there. False, and nothing written, when
 * the organization is there already: of two starts at once the second waits for the first, then finds it.
 */
export async function insertDemo(scope: WriteScope, plan: DemoPlan): Promise<boolean> {
  const made = await scope.db
    .insert(organization)
    .values(plan.organization)
    .onConflictDoNothing()
    .returning({ id: organization.organizationId })
  if (made.length === 0) return false
  await insertRows(scope, branch, plan.branches)
  // A team names its manager and a manager his team: the team comes first, without.
  await insertRows(
    scope,
    team,
    plan.teams.map(row => ({ ...row, managerId: null })),
  )
  await insertRows(scope, member, plan.members)
  for (const { id, managerId } of plan.teams) {
    await scope.db
      .update(team)
      .set({ managerId })
      .where(and(eq(team.organizationId, scope.organizationId), eq(team.id, id)))
  }
  await insertRows(scope, pipeline, plan.pipelines)
  await insertRows(scope, stage, plan.stages)
  await insertRows(scope, closeReason, standardCloseReasonRows(newId))
  await insertRows(scope, company, plan.companies)
  await insertRows(scope, person, plan.people)
  await insertRows(scope, referenceText, plan.referenceTexts)
  await insertRows(
    scope,
    post,
    plan.posts.filter(row => !isPrivate(row)),
  )
  await insertInSeats(scope, post, plan.posts.filter(isPrivate), row => row.memberId)
  await insertInSeats(scope, rhythmSlot, plan.rhythmSlots, row => row.memberId)
  await insertRows(scope, brief, plan.briefs)
  await insertInSeats(scope, postComment, plan.postComments, row => row.authorId)
  await insertRows(scope, postMetric, plan.postMetrics)
  await insertRows(scope, introduction, plan.introductions)
  await insertRows(scope, signal, plan.signals)
  await insertRows(scope, touch, plan.touches)
  await insertRows(scope, touchCitation, plan.touchCitations)
  await insertRows(scope, timeEntry, plan.timeEntries)
  await insertRows(scope, opportunity, plan.opportunities)
  await insertRows(scope, stageChange, plan.stageChanges)
  await tellPasts(scope, plan)
  await insertRows(scope, meeting, plan.meetings)
  await insertRows(scope, meetingParticipant, plan.participants)
  await insertRows(scope, promise, plan.promises)
  return true
}

/** The history of opportunities is kept by the database; a past that nobody recorded is told to it. */
async function tellPasts(scope: WriteScope, plan: DemoPlan): Promise<void> {
  const told = planPasts(plan).map(({ opportunityId, until, amountCents, expectedCloseOn }) => ({
    opportunity: opportunityId,
    until,
    amount_cents: amountCents,
    expected_close_on: expectedCloseOn,
  }))
  await scope.db.execute(sql`select tell_demo_past(${JSON.stringify(told)}::text::jsonb)`)
}
