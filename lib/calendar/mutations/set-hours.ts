import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { branch, holiday, workingHours } from '@/db/schema/organization'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { hoursLine, wrongHours } from '../domain/week-hours'
import type { AddHoliday, RemoveHoliday, SetHours } from '../inputs'

/**
 * Gives a branch, or the organization, its working hours; none gives it back to the level above. Hours that changed since they
 * were shown come back as they are now.
 */
export async function setHours(scope: WriteScope, { branchId, seen, rows }: SetHours): Promise<void> {
  const { db, organizationId } = scope
  await mustLead(scope, branchId)
  const wrong = wrongHours(rows)
  if (wrong !== null) throw new Refusal('wrong', { fields: { opens: wrong } })
  const which = and(
    eq(workingHours.organizationId, organizationId),
    ofBranch(workingHours.branchId, branchId),
  )
  // Whoever changes hours waits for whoever does already: what was read stays true until it is written.
  await db.execute(sql`select from organization where organization_id = ${organizationId} for no key update`)
  const current = await db
    .select({
      weekday: workingHours.weekday,
      opensAt: workingHours.opensAt,
      closesAt: workingHours.closesAt,
    })
    .from(workingHours)
    .where(which)
  if (hoursLine(current) !== seen) throw new Refusal('conflict', { current: { hours: hoursLine(current) } })
  await db.delete(workingHours).where(which)
  if (rows.length > 0)
    await db
      .insert(workingHours)
      .values(rows.map(row => ({ organizationId, id: newId<'hours'>(), branchId, ...row })))
  await publish(scope, 'signals')
}

/** Makes a day one that a branch, or the organization, does not work. */
export async function addHoliday(scope: WriteScope, { branchId, day, name }: AddHoliday): Promise<void> {
  const { db, organizationId } = scope
  await mustLead(scope, branchId)
  const added = await db
    .insert(holiday)
    .values({ organizationId, id: newId<'holiday'>(), branchId, day, name })
    .onConflictDoNothing()
    .returning({ id: holiday.id })
  if (added.length === 0) throw new Refusal('taken', { fields: { day: 'taken' } })
  await publish(scope, 'signals')
}

/** Takes a holiday of a branch, or of the organization, back. */
export async function removeHoliday(scope: WriteScope, { branchId, day }: RemoveHoliday): Promise<void> {
  const { db, organizationId } = scope
  await mustLead(scope, branchId)
  const removed = await db
    .delete(holiday)
    .where(
      and(
        eq(holiday.organizationId, organizationId),
        ofBranch(holiday.branchId, branchId),
        eq(holiday.day, day),
      ),
    )
    .returning({ id: holiday.id })
  if (removed.length === 0) throw new Refusal('not_found')
  await publish(scope, 'signals')
}

const ofBranch = (
  column: typeof holiday.branchId | typeof workingHours.branchId,
  branchId: string | null,
): SQL => (branchId === null ? isNull(column) : eq(column, branchId))

/** An administrator sets hours everywhere, a director in his own branches; any other branch is as good as not there. */
async function mustLead(scope: WriteScope, branchId: string | null): Promise<void> {
  const { db, organizationId, memberId } = scope
  if (branchId === null) {
    if (scope.role !== 'admin') throw new Refusal('forbidden')
    return
  }
  const [found] =
    scope.role === 'admin'
      ? await db
          .select({ id: branch.id })
          .from(branch)
          .where(and(eq(branch.organizationId, organizationId), eq(branch.id, branchId)))
      : await db.execute<{ id: string }>(sql`
          with recursive led (id) as (
            select m.branch_id from member m where m.organization_id = ${organizationId} and m.id = ${memberId}::uuid
            union
            select b.id from branch b join led on b.parent_id = led.id where b.organization_id = ${organizationId}
          )
          select b.id from branch b where b.organization_id = ${organizationId} and b.id = ${branchId}::uuid
            and b.id in (select id from led)`)
  if (found === undefined) throw new Refusal('not_found')
}
