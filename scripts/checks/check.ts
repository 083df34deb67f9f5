/** What a check found: nothing, or the lines a person needs to put it right. */
export type CheckOutcome = { ok: true } | { ok: false; output: string }

export type Check = { name: string; run: () => Promise<CheckOutcome> }

/** A check that is a command: it is well when the command is. */
export function outcomeOf({ code, output }: { code: number; output: string }): CheckOutcome {
  return code === 0 ? { ok: true } : { ok: false, output }
}
