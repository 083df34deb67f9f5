import type { FieldSpec } from './field-spec'

type Props = {
  readonly spec: FieldSpec
  /** What was typed before an error. */
  readonly value: string | undefined
  readonly error: string | undefined
}

const control =
  'w-full rounded-control border bg-paper px-3 py-2.5 text-base text-ink outline-offset-2 focus-visible:outline-2 focus-visible:outline-warm'

/** A label, its control, a hint and an error, tied together for whoever listens instead of looking. */
export function Field({ spec, value, error }: Props) {
  const { name, label, hint, options } = spec
  const id = `auth-${name}`
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    id,
    name,
    autoComplete: spec.autoComplete,
    required: true,
    defaultValue: value ?? spec.value ?? '',
    className: `${control} ${error ? 'border-alert' : 'border-muted'}`,
    'aria-invalid': error !== undefined,
    ...(described === '' ? {} : { 'aria-describedby': described }),
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      {options === undefined ? (
        <input
          {...shared}
          type={spec.type === 'email' ? 'email' : spec.type === 'password' ? 'password' : 'text'}
          readOnly={spec.readOnly ?? false}
          {...(spec.spellCheck === false ? { spellCheck: false, autoCapitalize: 'none' } : {})}
        />
      ) : (
        // A select keeps its first default when a form resets: a new key gives it the new one.
        <select {...shared} key={value}>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-alert text-sm">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
    </div>
  )
}
