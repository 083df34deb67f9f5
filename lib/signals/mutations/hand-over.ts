import { and, eq, ne, sql } from 'drizzle-orm'
import { member } from '@/db/schema/organization'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { HandOverSignal } from '../inputs'
import { lockSignal, signalNow } from './lock-signal'

export interface HandedOver {
  readonly id: string
  readonly to: string
}

/** Gives a waiting signal to a colleague, whose rows the giver need not see; it stays as old as it is. */
export async function handOverSignal(scope: WriteScope, input: HandOverSignal): Promise<HandedOver> {
  const { db, organizationId } = scope
  const signal = await lockSignal(scope, input, ['waiting', 'snoozed'])
  const [colleague] = await db
    .select({ name: member.name })
    .from(member)
    .where(
      and(
        eq(member.organizationId, organizationId),
        eq(member.id, input.to),
        eq(member.status, 'active'),
        ne(member.role, 'marketing'),
      ),
    )
  if (colleague === undefined) throw new Refusal('not_found')
  if (input.to === signal.memberId) throw new Refusal('wrong', { fields: { to: 'same' } })
  const [done] = await db.execute<{ version: number | null }>(
    sql`select hand_over_signal(${signal.id}::uuid, ${signal.version}, ${input.to}::uuid) as version`,
  )
  if (done?.version == null) throw new Refusal('conflict', { current: await signalNow(scope, signal.id) })
  await publish(scope, 'signals', signal.memberId)
  await publish(scope, 'signals', input.to)
  return { id: signal.id, to: colleague.name }
}
