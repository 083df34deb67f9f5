/** A published or planned post, as the team's plan compares it. */
export interface TeamPost {
  readonly id: string
  readonly memberId: string
  /** When it came out, else when it is planned for. */
  readonly at: Date
  /** The day of that, where the reader is. */
  readonly day: string
  /** Its different shingles. */
  readonly hashes: readonly bigint[]
}

/** Two authors' posts that get in each other's way. */
export interface Collision {
  readonly first: string
  readonly second: string
  /** The same topic in nearly the same words, or the same hour. */
  readonly kind: 'topic' | 'hour'
  /** The larger containment of one in the other, 0 to 1; null where neither has five words. */
  readonly share: number | null
}

/** From this share of common shingles on, two posts of a day say the same thing. */
const nearShare = 0.3
const hourMilliseconds = 3_600_000

/** How much of one is in the other, the larger way round; null where neither has a shingle. */
export function overlapOf(one: ReadonlySet<bigint>, other: ReadonlySet<bigint>): number | null {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (large.size === 0) return null
  if (small.size === 0) return 0
  let shared = 0
  for (const hash of small) if (large.has(hash)) shared += 1
  return shared / small.size
}

/** Posts of two authors on one day that share a topic, or less than an hour lies between; topics first, the nearest first. */
export function findCollisions(posts: readonly TeamPost[]): Collision[] {
  const byDay = new Map<string, { post: TeamPost; hashes: ReadonlySet<bigint> }[]>()
  for (const post of posts) {
    const day = byDay.get(post.day) ?? []
    day.push({ post, hashes: new Set(post.hashes) })
    byDay.set(post.day, day)
  }
  const found: Collision[] = []
  for (const day of byDay.values()) {
    for (const [index, one] of day.entries()) {
      for (const other of day.slice(index + 1)) {
        if (one.post.memberId === other.post.memberId) continue
        const share = overlapOf(one.hashes, other.hashes)
        const apart = Math.abs(one.post.at.getTime() - other.post.at.getTime())
        const [earlier, later] =
          one.post.at <= other.post.at ? [one.post, other.post] : [other.post, one.post]
        const pair = { first: earlier.id, second: later.id, share }
        if (share !== null && share >= nearShare) found.push({ ...pair, kind: 'topic' })
        else if (apart < hourMilliseconds) found.push({ ...pair, kind: 'hour' })
      }
    }
  }
  const weight = ({ kind, share }: Collision) => (kind === 'topic' ? 1 + (share ?? 0) : 0)
  return found.sort((one, other) => weight(other) - weight(one))
}

/** How many of a post's shingles an earlier post of its author has. */
export interface OwnEcho {
  readonly postId: string
  readonly earlierId: string
  readonly shared: number
}

export interface Repeat {
  readonly postId: string
  readonly earlierId: string
  /** The containment in the earlier post, 0 to 1. */
  readonly share: number
}

/** From this share on, an author repeats himself. */
const repeatShare = 0.5

/** For each post the earlier one of its author that it repeats most, where it repeats half of itself or more. */
export function findRepeats(posts: readonly TeamPost[], echoes: readonly OwnEcho[]): Repeat[] {
  const sizes = new Map(posts.map(({ id, hashes }) => [id, hashes.length]))
  const most = new Map<string, Repeat>()
  for (const { postId, earlierId, shared } of echoes) {
    const size = sizes.get(postId) ?? 0
    const share = size === 0 ? 0 : shared / size
    if (share >= repeatShare && share > (most.get(postId)?.share ?? 0))
      most.set(postId, { postId, earlierId, share })
  }
  return [...most.values()].sort((one, other) => other.share - one.share)
}
