import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'

/**
 * What becomes of a member's private texts when he leaves, after he was offered his export: ideas and drafts he never shared
 * are deleted, his calendar address and his rhythm with them. What he published stays, with its figures. Gives how many texts
 * went. For an administrator alone: row security hides these rows from him, so that they are deleted unseen, in the author's
 * name.
 */
export async function forgetPrivatePosts(scope: WriteScope, memberId: MemberId): Promise<number> {
  if (scope.role !== 'admin') throw new Refusal('forbidden')
  const [seat] = await scope.db.execute<{ id: string }>(sql`
    select id from member where organization_id = ${scope.organizationId} and id = ${memberId}`)
  if (seat === undefined) throw new Refusal('not_found')
  const mine = sql`organization_id = ${scope.organizationId} and member_id = ${memberId}`
  await scope.db.execute(sql`select set_config('app.member_id', ${memberId}, true)`)
  await scope.db.execute(sql`
    update brief set post_id = null where organization_id = ${scope.organizationId} and post_id in (
      select id from post where ${mine} and status in ('idea', 'draft') and not shared)`)
  const gone = await scope.db.execute(sql`
    delete from post where ${mine} and status in ('idea', 'draft') and not shared
      and not exists (select from signal s where s.organization_id = post.organization_id and s.post_id = post.id)
    returning id`)
  await scope.db.execute(sql`delete from calendar_feed where ${mine}`)
  await scope.db.execute(sql`delete from rhythm_slot where ${mine}`)
  await scope.db.execute(sql`select set_config('app.member_id', ${scope.memberId ?? ''}, true)`)
  return gone.length
}
