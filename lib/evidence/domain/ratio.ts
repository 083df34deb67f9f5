/** A share with the sample it comes from; `value` is null when the sample is empty, and then shown as "–", never as 0. */
export interface Ratio {
  readonly value: number | null
  readonly part: number
  readonly whole: number
}

/** Part ÷ whole; null for an empty whole. */
export const ratio = (part: number, whole: number): Ratio => ({
  part,
  whole,
  value: whole === 0 ? null : part / whole,
})
