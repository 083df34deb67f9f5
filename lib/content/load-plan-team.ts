import { inScope } from '@/db/scoped'
import { requireScope } from '@/lib/platform/access/current-scope'
import { hashesOf } from './domain/echo'
import { titleOf } from './domain/plan'
import { findCollisions, findRepeats, type TeamPost } from './domain/plan-team'
import { localOf } from './domain/rhythm'
import {
  comparedMost,
  listOwnEchoes,
  listSilentMembers,
  listTeamPosts,
  type SilentMember,
} from './queries/list-plan-team'
import type { PlanWho } from './queries/plan-members'

/** A post as a claim names it. */
export interface ClaimedPost {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly at: Date
}

export interface PlanTeamView {
  readonly silent: readonly SilentMember[]
  readonly collisions: readonly {
    readonly kind: 'topic' | 'hour'
    readonly share: number | null
    readonly posts: readonly [ClaimedPost, ClaimedPost]
  }[]
  readonly repeats: readonly {
    readonly share: number
    readonly post: ClaimedPost
    readonly earlier: Omit<ClaimedPost, 'author'>
  }[]
  /** Whether there were too many posts to compare each with each. */
  readonly tooMany: boolean
}

const day = 86_400_000
const days = 14

/** Who of a team is silent, who collides, who repeats himself: over the 14 days before and after, from what others may see alone. */
export async function loadPlanTeam(who: PlanWho, timeZone: string, now: Date): Promise<PlanTeamView> {
  const scope = await requireScope('portfolio:read')
  const [since, until] = [new Date(now.getTime() - days * day), new Date(now.getTime() + days * day)]
  return inScope(scope, async open => {
    const [rows, silent] = await Promise.all([
      listTeamPosts(open, who, since, until),
      listSilentMembers(open, who, since, now, until),
    ])
    const tooMany = rows.length > comparedMost
    const posts: TeamPost[] = (tooMany ? [] : rows).map(({ id, memberId, body, at }) => ({
      id,
      memberId,
      at,
      day: localOf(timeZone, at).day,
      hashes: hashesOf(body),
    }))
    const { echoes, earlier } = await listOwnEchoes(open, posts)
    const byId = new Map(rows.map(row => [row.id, row]))
    const claimed = (id: string): ClaimedPost[] => {
      const row = byId.get(id)
      return row === undefined
        ? []
        : [{ id, title: titleOf(row.body, 60), author: row.memberName, at: row.at }]
    }
    // What came out side by side cannot be helped any more: only what is still to come collides.
    const planned = findCollisions(posts).filter(({ second }) => {
      const later = byId.get(second)
      return later !== undefined && !later.published && later.at >= now
    })
    return {
      silent,
      tooMany,
      collisions: planned.flatMap(({ first, second, kind, share }) =>
        claimed(first).flatMap(one =>
          claimed(second).map(other => ({ kind, share, posts: [one, other] as const })),
        ),
      ),
      repeats: findRepeats(posts, echoes).flatMap(({ postId, earlierId, share }) => {
        const before = earlier.get(earlierId)
        return before === undefined
          ? []
          : claimed(postId).map(post => ({
              share,
              post,
              earlier: { id: before.id, title: titleOf(before.body, 60), at: before.at },
            }))
      }),
    }
  })
}
