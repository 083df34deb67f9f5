interface Props<Value extends string> {
  readonly legend: string
  readonly name: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One choice of a few, all in sight: arrows move it, a thumb hits it. */
export const Choices = <Value extends string>({ legend, name, options, value, onChange }: Props<Value>) => (
  <fieldset className="touch-choices">
    <legend>{legend}</legend>
    <div>
      {options.map(option => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
