import { and, eq, inArray } from 'drizzle-orm'
import { introduction } from '@/db/schema/people'
import { signal } from '@/db/schema/touch'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'

export interface Citations {
  readonly signalIds: readonly string[]
  readonly introductionIds: readonly string[]
}

export interface Cited {
  readonly id: string
  readonly kind: 'signal' | 'introduction'
  readonly occurredAt: Date
}

/** What a touch cites, each a sign of this very person that the writer may see; anything else is as good as not there. */
export async function findCited(
  scope: WriteScope,
  personId: string,
  { signalIds, introductionIds }: Citations,
): Promise<Cited[]> {
  const { db, organizationId } = scope
  const signals =
    signalIds.length === 0
      ? []
      : await db
          .select({ id: signal.id, occurredAt: signal.occurredAt })
          .from(signal)
          .where(
            and(
              eq(signal.organizationId, organizationId),
              inArray(signal.id, [...signalIds]),
              eq(signal.personId, personId),
            ),
          )
  const introductions =
    introductionIds.length === 0
      ? []
      : await db
          .select({ id: introduction.id, occurredAt: introduction.occurredAt })
          .from(introduction)
          .where(
            and(
              eq(introduction.organizationId, organizationId),
              inArray(introduction.id, [...introductionIds]),
              eq(introduction.introducedId, personId),
              // One that we gave is our own favour, not a step towards us.
              eq(introduction.direction, 'received'),
            ),
          )
  const cited: Cited[] = [
    ...signals.map(row => ({ ...row, kind: 'signal' as const })),
    ...introductions.map(row => ({ ...row, kind: 'introduction' as const })),
  ]
  if (cited.length !== new Set([...signalIds, ...introductionIds]).size) throw new Refusal('not_found')
  return cited
}
