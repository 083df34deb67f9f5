export type Unit = 'ms' | 'requests/s' | 'sign-ins/s' | 'kB' | 'MB' | 's'

/** A goal of the issue: what the ratio, or the subject itself, must not exceed. */
export interface Goal {
  readonly of: 'ratio' | 'subject'
  readonly most: number
}

/** One line of the table: a subject and what it was measured side by side with, in the same run. */
export interface Figure {
  readonly line: string
  readonly measure: string
  readonly unit: Unit
  readonly subject: number
  readonly against: string
  readonly baseline: number
  /** subject ÷ baseline */
  readonly ratio: number
  readonly goal: (Goal & { readonly met: boolean }) | null
}

type Measured = Omit<Figure, 'ratio' | 'goal'> & { readonly goal?: Goal }

/** A figure with its ratio, and whether it meets the goal. Throws for a baseline of zero: nothing was measured then. */
export function figure({ goal, ...measured }: Measured): Figure {
  if (measured.baseline === 0) throw new Error(`${measured.measure}: the baseline is 0.`)
  const ratio = measured.subject / measured.baseline
  const value = goal?.of === 'subject' ? measured.subject : ratio
  return { ...measured, ratio, goal: goal === undefined ? null : { ...goal, met: value <= goal.most } }
}
