import type { Route } from 'next'
import Link from 'next/link'

interface Props {
  readonly deal: { readonly id: string; readonly name: string; readonly company: string | null }
}

/** An opportunity in a row: its name, which opens it, and its company. */
export const DealCell = ({ deal: { id, name, company } }: Props) => (
  <td className="rows-text">
    <Link className="font-medium underline-offset-2 hover:underline" href={`/pipeline/${id}` as Route}>
      {name}
    </Link>
    {company !== null && <span className="block text-muted">{company}</span>}
  </td>
)
