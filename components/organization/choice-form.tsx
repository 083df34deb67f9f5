import { ActionForm } from '@/components/ui/action-form'
import type { Action } from '@/lib/platform/action/define-action'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props {
  readonly action: Action<void>
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly apply: string
  readonly hidden?: Readonly<Record<string, string | number>>
  readonly errors: Readonly<Record<ErrorCode, string>>
}

/** One setting with a few possible values. */
export function ChoiceForm({ action, name, label, hint, value, choices, apply, hidden = {}, errors }: Props) {
  const id = `choice-${name}`
  return (
    <ActionForm action={action} hidden={hidden} errors={errors} className="choice">
      <label htmlFor={id} className="choice-label">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={value}
        key={value}
        className="select"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        {apply}
        <span className="sr-only"> {label}</span>
      </button>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="choice-hint">
          {hint}
        </p>
      )}
    </ActionForm>
  )
}
