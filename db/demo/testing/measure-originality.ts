import { hashesOf } from '@/lib/content/domain/echo'
import type { DemoPlan } from '../rows'

const reach = 90 * 86_400_000

/** 1 − echo of every published post of a plan, as it will be measured in the database (echo_nearest), by the id of the post. */
export function measureOriginality({ posts, referenceTexts }: DemoPlan): ReadonlyMap<string, number> {
  const references = referenceTexts.map(({ body, publishedOn }) => ({
    hashes: new Set(hashesOf(body)),
    publishedOn: publishedOn ?? '',
  }))
  const published = posts.flatMap(({ id, memberId, body, publishedAt }) =>
    publishedAt == null ? [] : [{ id, memberId, publishedAt, hashes: new Set(hashesOf(body)) }],
  )
  return new Map(
    published.map(({ id, memberId, publishedAt, hashes }) => {
      const day = publishedAt.toISOString().slice(0, 10)
      const before = published.filter(
        other =>
          other.memberId !== memberId &&
          other.publishedAt < publishedAt &&
          Number(other.publishedAt) >= Number(publishedAt) - reach,
      )
      const standing = [...references.filter(({ publishedOn }) => publishedOn <= day), ...before]
      const shared = standing.map(other => [...hashes].filter(hash => other.hashes.has(hash)).length)
      return [id, 1 - Math.max(0, ...shared) / hashes.size]
    }),
  )
}
