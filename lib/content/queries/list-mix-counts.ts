import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { ReadScope } from '@/db/scoped'
import type { MixCount, MixNorms } from '../domain/mix'
import type { Intent, Voice } from '../domain/networks'

export interface MemberMixCount extends MixCount {
  readonly memberId: MemberId
}

interface Span {
  readonly from: Date
  readonly to: Date
  /** Of one author; of all whose posts the scope may see otherwise. */
  readonly memberId?: MemberId
}

/** How many posts were published in a span, by author, voice and intent. */
export async function listMixCounts(
  scope: ReadScope,
  { from, to, memberId }: Span,
): Promise<MemberMixCount[]> {
  const ofMember = memberId === undefined ? sql`true` : sql`member_id = ${memberId}`
  const rows = await scope.db.execute<{
    member_id: MemberId
    voice: Voice
    intent: Intent
    count: number
  }>(sql`
    select member_id, voice, intent, count(*)::integer as count from post
    where organization_id = ${scope.organizationId} and status in ('published', 'archived') and ${ofMember}
      and published_at >= ${from.toISOString()}::timestamptz and published_at < ${to.toISOString()}::timestamptz
    group by member_id, voice, intent`)
  return rows.map(row => ({
    memberId: row.member_id,
    voice: row.voice,
    intent: row.intent,
    count: row.count,
  }))
}

/** What the organization asks of the mix. */
export async function findMixNorms(scope: ReadScope): Promise<MixNorms> {
  const [row] = await scope.db.execute<{ own_voice_least: number; employer_voice_most: number }>(sql`
    select own_voice_least, employer_voice_most from organization where organization_id = ${scope.organizationId}`)
  return { ownVoiceLeast: row?.own_voice_least ?? 50, employerVoiceMost: row?.employer_voice_most ?? 30 }
}
