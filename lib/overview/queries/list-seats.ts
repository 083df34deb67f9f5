import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { MemberFilter } from './member-filter'
import { memberCondition } from './member-filter'

export interface Seat {
  readonly id: MemberId
  readonly name: string
  readonly teamId: string | null
  readonly teamName: string | null
  readonly branchName: string | null
  readonly active: boolean
  /** Whether selling is the seat's role; others are on the board when they sold nevertheless. */
  readonly sells: boolean
  readonly weeklyPostsTarget: number | null
  readonly weeklyHandshakesTarget: number | null
  readonly weeklyMeetingsTarget: number | null
  readonly quarterlyWonTargetCents: number | null
}

/** The seats whose sums may enter the scope's figures, by name. */
export async function listSeats(scope: ReadScope, filter: MemberFilter): Promise<Seat[]> {
  const seen =
    scope.figureMembers === 'everyone'
      ? sql`true`
      : sql`m.id = any (${`{${scope.figureMembers.join(',')}}`}::uuid[])`
  const rows = await readRows<{
    id: MemberId
    name: string
    team_id: string | null
    team: string | null
    branch: string | null
    active: boolean
    sells: boolean
    posts: number | null
    handshakes: number | null
    meetings: number | null
    won: string | null
  }>(
    scope,
    sql`
    select m.id, m.name, m.team_id, t.name as team, b.name as branch, m.status = 'active' as active, m.role = 'salesperson' as sells,
      m.weekly_posts_target as posts, m.weekly_handshakes_target as handshakes, m.weekly_meetings_target as meetings,
      m.quarterly_won_target_cents as won
    from member m
    left join team t on t.organization_id = m.organization_id and t.id = m.team_id
    left join branch b on b.organization_id = t.organization_id and b.id = t.branch_id
    where m.organization_id = ${scope.organizationId} and ${seen}
      and ${memberCondition(scope, filter, sql.raw('m.id'))}
    order by m.name`,
  )
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    teamId: row.team_id,
    teamName: row.team,
    branchName: row.branch,
    active: row.active,
    sells: row.sells,
    weeklyPostsTarget: row.posts,
    weeklyHandshakesTarget: row.handshakes,
    weeklyMeetingsTarget: row.meetings,
    quarterlyWonTargetCents: row.won === null || !scope.amounts ? null : Number(row.won),
  }))
}
