const dayMilliseconds = 86_400_000

/** A move into a stage; `at` is when it happened, or when we learned of it. */
export interface StageEntry {
  readonly stageId: string
  readonly at: Date
}

export type StageSpan<Entry extends StageEntry> = Entry & {
  /** When it left the stage; null while it is there. */
  readonly until: Date | null
  /** Days between, not rounded; never negative. */
  readonly days: number
}

/**
 * How long an opportunity was in each stage: entries in the order of time, each until the next one and the last until `now`, or
 * for ever once it is closed (`closed`: no days).
 */
export function timeInStages<Entry extends StageEntry>(
  entries: readonly Entry[],
  now: Date,
  closed: boolean,
): StageSpan<Entry>[] {
  const sorted = entries.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  return sorted.map((entry, index) => {
    const until = sorted[index + 1]?.at ?? null
    const end = until ?? (closed ? entry.at : now)
    return { ...entry, until, days: Math.max(0, end.getTime() - entry.at.getTime()) / dayMilliseconds }
  })
}
