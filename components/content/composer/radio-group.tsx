interface Props<Value extends string> {
  readonly legend: string
  readonly name: string
  readonly values: readonly Value[]
  readonly labels: Readonly<Record<Value, string>>
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One choice of a few, all in sight. */
export function RadioGroup<Value extends string>({
  legend,
  name,
  values,
  labels,
  value,
  onChange,
}: Props<Value>) {
  return (
    <fieldset className="radios">
      <legend>{legend}</legend>
      <div className="choices">
        {values.map(each => (
          <label key={each} className="choice-pill">
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              onChange={() => onChange(each)}
              className="sr-only"
            />
            <span>{labels[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
