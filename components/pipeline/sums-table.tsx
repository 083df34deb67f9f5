import type { ReactNode } from 'react'

export interface SumRow {
  readonly key: string
  readonly name: string
  readonly about: string
  /** A sign before the name. */
  readonly mark?: ReactNode
  /** What opens its deals; null where there are none. */
  readonly href: string | null
  /** Whether its deals are open below. */
  readonly current: boolean
  /** Whether it is a whole, and not a part of one. */
  readonly level?: boolean
  readonly count: string
  readonly value: string
}

interface Props {
  readonly id: string
  readonly title: string
  /** `value` is null for those who see no amounts. */
  readonly columns: { readonly name: string; readonly deals: string; readonly value: string | null }
  readonly rows: readonly SumRow[]
}

/** A sum of deals as figures: how many and how much, each of which opens the deals behind it. */
export const SumsTable = ({ id, title, columns, rows }: Props) => (
  <section className="card rows-card" aria-labelledby={id}>
    <div className="rows-head">
      <h2 id={id}>{title}</h2>
    </div>
    <div className="rows-scroll">
      <table className="rows figures">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="num">
              {columns.deals}
            </th>
            {columns.value !== null && (
              <th scope="col" className="num">
                {columns.value}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, about, mark, href, current, level, count, value }) => (
            <tr key={key} className={level ? 'figures-level' : undefined} aria-current={current || undefined}>
              <th scope="row">
                {mark}
                {href === null ? (
                  name
                ) : (
                  <a className="figures-link" href={href}>
                    {name}
                  </a>
                )}
                <span className="figures-about">{about}</span>
              </th>
              <td className="num">{count}</td>
              {columns.value !== null && <td className="num">{value}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
)
