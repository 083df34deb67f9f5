import { sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import { type Facts, factsOf, type Open, type Outcomes, type PostFacts } from '../domain/board'
import type { Period } from '../domain/period'
import { findUnseen } from './find-unseen'
import type { MemberFilter } from './member-filter'
import { type OpenSums, sumOpen } from './sum-open'
import { type RollupSums, sumRollup } from './sum-rollup'

const postMeasures = [
  'planned',
  'published',
  'measured',
  'impressions',
  'engagements',
  'originality_sum',
  'originality_count',
] as const
const closeMeasures = ['won', 'lost', 'won_cents'] as const
const meetingMeasures = [
  'held',
  'handshakes',
  'significant',
  'next_steps',
  'no_show_theirs',
  'no_show_ours',
  'cancelled',
  'moved',
  'to_confirm',
] as const
const entryMeasures = ['first_entries'] as const

type MemberOf<Found> = (memberId: string) => Found

export interface FoundOutcomes {
  readonly outcomes: MemberOf<Outcomes>
  readonly open: readonly OpenSums[]
}

/** The facts of every member the filter names, by member id; one query a rollup, sent together. */
export async function findFacts(
  scope: ReadScope,
  period: Period,
  filter: MemberFilter,
  today: PlainDate,
): Promise<{ facts: MemberOf<Facts>; open: readonly OpenSums[] }> {
  const [{ outcomes, open }, posts] = await Promise.all([
    findOutcomes(scope, period, filter, today),
    findPosts(scope, period, filter),
  ])
  return { facts: memberId => factsOf(outcomes(memberId), posts(memberId)), open }
}

/** Pipeline and meetings of every member the filter names. */
export async function findOutcomes(
  scope: ReadScope,
  period: Period,
  filter: MemberFilter,
  today: PlainDate,
): Promise<FoundOutcomes> {
  const by = 'member' as const
  const [entries, closes, meetings, open] = await Promise.all([
    sumRollup(scope, period, filter, {
      table: 'stage_entry_rollup',
      measures: entryMeasures,
      weekly: ['first_entries'],
      by,
      before: false,
      where: sql`r.first_entries <> 0`,
    }),
    scope.amounts
      ? sumRollup(scope, period, filter, {
          table: 'close_rollup',
          measures: closeMeasures,
          weekly: ['won_cents'],
          weeklyBefore: ['won_cents'],
          by,
          before: true,
        })
      : [],
    sumRollup(scope, period, filter, {
      table: 'meeting_rollup',
      measures: meetingMeasures,
      weekly: ['held', 'handshakes'],
      by,
      before: true,
    }),
    sumOpen(scope, filter, today),
  ])
  const [entryOf, closeOf, meetingOf] = [byMember(entries), byMember(closes), byMember(meetings)]
  const flat = period.weeks.map(() => 0)
  const outcomes = (memberId: string): Outcomes => {
    const [entry, close, meeting] = [entryOf.get(memberId), closeOf.get(memberId), meetingOf.get(memberId)]
    const counts = (span: 'current' | 'previous') => ({
      won: close?.[span].won ?? 0,
      lost: close?.[span].lost ?? 0,
      wonCents: close?.[span].won_cents ?? 0,
      held: meeting?.[span].held ?? 0,
      handshakes: meeting?.[span].handshakes ?? 0,
      significant: meeting?.[span].significant ?? 0,
      nextSteps: meeting?.[span].next_steps ?? 0,
      noShowTheirs: meeting?.[span].no_show_theirs ?? 0,
      noShowOurs: meeting?.[span].no_show_ours ?? 0,
      cancelled: meeting?.[span].cancelled ?? 0,
      moved: meeting?.[span].moved ?? 0,
      toConfirm: meeting?.[span].to_confirm ?? 0,
    })
    return {
      counts: { ...counts('current'), entered: entry?.current.first_entries ?? 0 },
      before: counts('previous'),
      open: openOf(open, memberId),
      weekly: {
        entered: entry?.weekly.first_entries ?? flat,
        held: meeting?.weekly.held ?? flat,
        handshakes: meeting?.weekly.handshakes ?? flat,
        wonCents: close?.weekly.won_cents ?? flat,
        wonCentsBefore: close?.weeklyBefore.won_cents ?? flat,
      },
    }
  }
  return { outcomes, open }
}

/** The posts of every member the filter names, without what their authors see before anybody else. */
export async function findPosts(
  scope: ReadScope,
  period: Period,
  filter: MemberFilter,
): Promise<MemberOf<PostFacts>> {
  const [posts, unseen] = await Promise.all([
    sumRollup(scope, period, filter, {
      table: 'post_rollup',
      measures: postMeasures,
      weekly: ['published'],
      by: 'member',
      before: false,
    }),
    findUnseen(scope, filter),
  ])
  const postOf = byMember(posts)
  const flat = period.weeks.map(() => 0)
  return memberId => {
    const post = postOf.get(memberId)
    const hidden = unseen(memberId, period)
    return {
      counts: {
        planned: post?.current.planned ?? 0,
        published: post?.current.published ?? 0,
        measured: (post?.current.measured ?? 0) - hidden.measured,
        impressions: (post?.current.impressions ?? 0) - hidden.impressions,
        engagements: (post?.current.engagements ?? 0) - hidden.engagements,
        originalitySum: (post?.current.originality_sum ?? 0) - hidden.originalitySum,
        originalityCount: (post?.current.originality_count ?? 0) - hidden.originalityCount,
      },
      published: post?.weekly.published ?? flat,
    }
  }
}

const byMember = <Measure extends string>(rows: readonly RollupSums<Measure>[]) =>
  new Map(rows.map(row => [row.memberId, row]))

function openOf(rows: readonly OpenSums[], memberId: string): Open {
  const sum = { open: 0, warm: 0, amountCents: 0, weightedCents: 0, rotting: 0 }
  for (const row of rows) {
    if (row.memberId !== memberId) continue
    sum.open += row.open
    sum.warm += row.warm
    sum.amountCents += row.amountCents
    sum.weightedCents += row.weightedCents
    sum.rotting += row.rotting
  }
  return sum
}
