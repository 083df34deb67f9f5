import type { BuiltUpon } from '@/lib/imports/view'

const REASONS: readonly BuiltUpon['reason'][] = ['edited', 'referred_to']

/**
 * What stands in the way of an undo, out of what an action's refusal carries; an empty list when it carries nothing of the
 * kind. `things` are the entities there are words for.
 */
export function readBuiltUpon<Thing extends string>(current: unknown, things: readonly Thing[]) {
  if (!Array.isArray(current)) return []
  return current.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return []
    if (!('entity' in item && 'reason' in item && 'rows' in item)) return []
    const entity = things.find(thing => thing === item.entity)
    const reason = REASONS.find(known => known === item.reason)
    if (entity === undefined || reason === undefined || typeof item.rows !== 'number') return []
    return [{ entity, reason, rows: item.rows }]
  })
}
