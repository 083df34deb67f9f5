import type { PeopleChoice } from '@/lib/pipeline/queries/list-table-choices'

interface Props {
  readonly label: string
  readonly everybody: string
  readonly groups: Readonly<Record<PeopleChoice['kind'], string>>
  readonly people: readonly PeopleChoice[]
  readonly chosen: string | null
}

/** Whom a screen of the pipeline is about; nothing where there is nobody to choose. */
export function PeopleSelect({ label, everybody, groups, people, chosen }: Props) {
  if (people.length < 2) return null
  return (
    <select name="people" defaultValue={chosen ?? ''} key={chosen} aria-label={label} className="select">
      <option value="">{everybody}</option>
      {(['branch', 'team', 'member'] as const).map(kind => {
        const choices = people.filter(choice => choice.kind === kind)
        return choices.length === 0 ? null : (
          <optgroup key={kind} label={groups[kind]}>
            {choices.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </optgroup>
        )
      })}
    </select>
  )
}
