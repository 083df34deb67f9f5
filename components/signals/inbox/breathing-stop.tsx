export interface BreathingWords {
  readonly title: string
  readonly ask: string
  /** When the person last gave a sign. */
  readonly sign: string
  readonly goOn: string
}

/** A gentle stop before one more touch to a person who is to be left to breathe; whoever goes on says so. */
export const BreathingStop = ({ words }: { readonly words: BreathingWords }) => (
  <div role="note" className="signal-breathing">
    <strong>{words.title}</strong>
    <p>{words.ask}</p>
    <p>{words.sign}</p>
    <label className="signal-check">
      <input type="checkbox" name="againstBreathing" required /> {words.goOn}
    </label>
  </div>
)
