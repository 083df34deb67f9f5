import type { LegendEntry } from './domain/legend'
import { markerPath } from './svg/marker'

type Props = { entries: LegendEntry[]; hidden?: ReadonlySet<string>; onToggle?: (key: string) => void }

/** Names the series, each with the very mark it is drawn with; with `onToggle` each shows and hides its series. */
export function ChartLegend({ entries, hidden, onToggle }: Props) {
  return (
    <ul className="c-legend">
      {entries.map(entry => (
        <li key={entry.key}>
          {onToggle && entry.mark !== 'before' ? (
            <button type="button" aria-pressed={!hidden?.has(entry.key)} onClick={() => onToggle(entry.key)}>
              <LegendMark entry={entry} />
              {entry.label}
            </button>
          ) : (
            <span>
              <LegendMark entry={entry} />
              {entry.label}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

export function LegendMark({ entry }: { entry: Pick<LegendEntry, 'tone' | 'mark' | 'at'> }) {
  if (entry.mark === 'fill') {
    return (
      <svg
        className={`c-key c-${entry.tone}`}
        viewBox="-6 -6 12 12"
        width="12"
        height="12"
        aria-hidden="true"
      >
        <path className="c-fill" d={markerPath('fill', entry.at)} />
      </svg>
    )
  }
  const line = entry.mark === 'before' ? 'c-before' : `c-line c-dash${entry.at % 4}`
  return (
    <svg className={`c-key c-${entry.tone}`} viewBox="-11 -6 22 12" width="22" height="12" aria-hidden="true">
      <path className={line} d="M-11 0h22" />
      {entry.mark === 'line' && <path className="c-dot" d={markerPath('line', entry.at)} />}
    </svg>
  )
}
