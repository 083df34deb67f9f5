import type { ReactNode } from 'react'

interface Props {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  /** Its options. */
  readonly children: ReactNode
}

/** One choice of a filter form: it begins anew when the address says another. */
export const ChoiceSelect = ({ name, label, value, children }: Props) => (
  <select name={name} defaultValue={value} key={value} aria-label={label} className="select">
    {children}
  </select>
)
