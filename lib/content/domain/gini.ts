/**
 * The Gini coefficient of a distribution: 0 where everyone has the same, nearing 1 where one has all. Negative values are not
 * for it. Null for nobody, and where there is nothing to share.
 * Source: Σ (2i − n − 1) xᵢ ÷ (n Σ xᵢ) over the values in ascending order (Sen, On Economic Inequality, 1973).
 */
export function gini(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right)
  const total = sorted.reduce((sum, value) => sum + value, 0)
  if (total <= 0) return null
  const count = sorted.length
  const weighted = sorted.reduce((sum, value, index) => sum + (2 * (index + 1) - count - 1) * value, 0)
  return weighted / (count * total)
}

/** Each value's share of the sum of those known; null for an unknown one, and where there is nothing to share. */
export function sharesOf(values: readonly (number | null)[]): (number | null)[] {
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return values.map(value => (value === null || total <= 0 ? null : value / total))
}
