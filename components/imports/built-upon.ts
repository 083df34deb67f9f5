import type { BuiltUpon } from '@/lib/imports/view'

const REASONS: readonly BuiltUpon['reason'][] = ['edited', 'referred_to']

/**
 * What stands in the way of an undo, out of what an action's refusal carries; an empty list when it carries nothing of the
 * kind. `names` has a word for each entity; what it has none for is left out.
 */
export function readBuiltUpon<Thing extends string>(
  current: unknown,
  names: Readonly<Record<Thing, string>>,
) {
  const isThing = (name: unknown): name is Thing => typeof name === 'string' && Object.hasOwn(names, name)
  if (!Array.isArray(current)) return []
  return current.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return []
    if (!('entity' in item && 'reason' in item && 'rows' in item)) return []
    const { entity, reason: given, rows } = item
    const reason = REASONS.find(known => known === given)
    return isThing(entity) && reason !== undefined && typeof rows === 'number'
      ? [{ name: names[entity], reason, rows }]
      : []
  })
}
