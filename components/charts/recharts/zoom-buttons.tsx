import { type Window, zoomIn, zoomOut } from '../domain/view'
import type { ChartWords } from '../domain/words'

type Props = { window: Window; count: number; words: ChartWords; onZoom: (window: Window) => void }

/** Zoom for those who do not drag: by keyboard or finger. */
export function ZoomButtons({ window, count, words, onZoom }: Props) {
  const size = window.end - window.start
  const all = size === count
  return (
    <div className="c-zoom">
      <ZoomButton name={words.zoomIn} sign="+" off={size <= 4} press={() => onZoom(zoomIn(window))} />
      <ZoomButton name={words.zoomOut} sign="−" off={all} press={() => onZoom(zoomOut(window, count))} />
      <ZoomButton name={words.zoomAll} sign="↔" off={all} press={() => onZoom({ start: 0, end: count })} />
    </div>
  )
}

function ZoomButton({
  name,
  sign,
  off,
  press,
}: {
  name: string
  sign: string
  off: boolean
  press: () => void
}) {
  return (
    <button type="button" aria-label={name} title={name} disabled={off} onClick={press}>
      {sign}
    </button>
  )
}
