import { useState } from 'react'
import { ChartLegend } from '../chart-legend'
import { listLegend } from '../domain/legend'
import { countLabels, isZoomable, viewSpec, type Window, zoomTo } from '../domain/view'
import type { LivePictureProps } from '../live-chart'
import { LiveColumns } from './columns'
import { LiveFlow } from './flow'
import { LiveRows } from './rows'
import { LiveTrend } from './trend'
import type { Pick } from './use-pick'
import { ZoomButtons } from './zoom-buttons'

/** The same specification by Recharts, with tooltips, a legend that hides and shows, and zoom. */
export function LivePicture({ spec, size, words, width }: LivePictureProps) {
  const count = countLabels(spec)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [window, setWindow] = useState<Window>({ start: 0, end: count })
  const legend = listLegend(spec)
  const zoomable = isZoomable(spec)
  const toggle = (key: string) => {
    const next = new Set(hidden)
    if (!next.delete(key)) next.add(key)
    setHidden(next)
  }
  const pick: Pick = (from, to) => setWindow(zoomTo(window, from, to))
  const view = viewSpec(spec, hidden, window)
  return (
    <>
      {(legend.length > 0 || zoomable) && (
        <div className="c-bar-row">
          <ChartLegend entries={legend} hidden={hidden} onToggle={toggle} />
          {zoomable && <ZoomButtons window={window} count={count} words={words} onZoom={setWindow} />}
        </div>
      )}
      <KindPicture spec={view} size={size} words={words} width={width} onPick={zoomable ? pick : undefined} />
    </>
  )
}

function KindPicture({ spec, size, words, width, onPick }: LivePictureProps & { onPick: Pick | undefined }) {
  if (spec.kind === 'trend')
    return <LiveTrend spec={spec} size={size} words={words} width={width} onPick={onPick} />
  if (spec.kind === 'bars' && spec.layout === 'columns')
    return <LiveColumns spec={spec} size={size} words={words} width={width} onPick={onPick} />
  if (spec.kind === 'flow') return <LiveFlow spec={spec} size={size} words={words} width={width} />
  return <LiveRows spec={spec} words={words} width={width} />
}
