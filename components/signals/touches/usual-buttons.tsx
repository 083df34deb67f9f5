interface Props {
  readonly label: string
  readonly usual: readonly { readonly value: string; readonly label: string }[]
}

/** The usual entries, one tap each. */
export const UsualButtons = ({ label, usual }: Props) => (
  <div className="touch-usual">
    <span>{label}</span>
    {usual.map(one => (
      <button key={one.value} type="submit" name="usual" value={one.value} className="button">
        {one.label}
      </button>
    ))}
  </div>
)
