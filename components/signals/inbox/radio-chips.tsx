import './radio-chips.css'

interface Props {
  readonly legend: string
  readonly name: string
  readonly chosen: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** One of a few, all in sight; works without scripts. */
export const RadioChips = ({ legend, name, chosen, choices }: Props) => (
  <fieldset className="radio-chips">
    <legend>{legend}</legend>
    <div>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} required />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
