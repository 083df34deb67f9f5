import { Tooltip } from 'recharts'
import { LegendMark } from '../chart-legend'
import type { Tip } from '../domain/tip'

type Props = { tellAt: (index: number) => Tip | null; cursor: 'hair' | 'band' | 'none' }

const cursors = { hair: { className: 'c-hair' }, band: { className: 'c-cursor' }, none: false }

/** The one tooltip of all pictures. `tellAt` is asked with the index of the label or row under the pointer. */
export function chartTooltip({ tellAt, cursor }: Props) {
  return (
    <Tooltip
      isAnimationActive={false}
      filterNull={false}
      cursor={cursors[cursor]}
      wrapperStyle={{ zIndex: 20, pointerEvents: 'none' }}
      content={({ active, label }) => (active ? <TipCard tip={tellAt(Number(label))} /> : null)}
    />
  )
}

export function TipCard({ tip }: { tip: Tip | null }) {
  if (!tip) return null
  return (
    <div className="c-tip">
      <b>{tip.title}</b>
      <dl>
        {tip.lines.map(line => (
          <div key={line.key} className="c-tip-line">
            <dt>
              <LegendMark entry={line} />
              {line.label}
            </dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
      {tip.notes.map(note => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
