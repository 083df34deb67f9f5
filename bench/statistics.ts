/** The value below which the share `p` (0 … 1) of the numbers lies, by the nearest rank. Throws without numbers. */
export function quantile(numbers: readonly number[], p: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))]
  if (value === undefined) throw new Error('Nothing was measured.')
  return value
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)
