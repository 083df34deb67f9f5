/** What was begun and must be ended, last first. One failing end does not keep the others from theirs. */
export class Undoing {
  readonly #steps: { what: string; undo: () => Promise<void> | void }[] = []

  add(what: string, undo: () => Promise<void> | void): void {
    this.#steps.push({ what, undo })
  }

  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step.undo()
      } catch (error) {
        console.error(`${step.what} did not end well:`, error)
      }
    }
  }
}
