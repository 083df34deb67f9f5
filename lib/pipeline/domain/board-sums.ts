interface Sum {
  readonly stageId: string
  readonly count: number
  readonly amountCents: number
}

/** The columns' sums as a short text: two boards with different ones do not show the same. Empty columns say nothing. */
export const boardSums = (sums: readonly Sum[]): string =>
  sums
    .filter(({ count }) => count > 0)
    .map(({ stageId, count, amountCents }) => `${stageId}.${count}.${amountCents}`)
    .sort()
    .join('_')
