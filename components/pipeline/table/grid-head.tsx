import type { GridProps } from './grid-types'

interface Props extends Pick<GridProps, 'columns' | 'words'> {
  readonly all: boolean
  readonly onAll: (all: boolean) => void
}

/** The headings: each orders the rows by its column, and says which way they stand. */
export const GridHead = ({ columns, words, all, onAll }: Props) => (
  <thead>
    <tr>
      <th scope="col" className="pipeline-tick">
        <input
          type="checkbox"
          aria-label={words.selectAll}
          checked={all}
          onChange={event => onAll(event.target.checked)}
        />
      </th>
      {columns.map(({ key, title, figure, sorted, href, hint }) => (
        <th key={key} scope="col" className={figure ? 'num' : undefined} aria-sort={sorted ?? undefined}>
          <a href={href} title={hint}>
            {title}
            {sorted !== null && <span aria-hidden="true"> {sorted === 'descending' ? '↓' : '↑'}</span>}
          </a>
        </th>
      ))}
    </tr>
  </thead>
)
