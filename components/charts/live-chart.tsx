'use client'

import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { ChartHeight, ChartSpec } from './domain/spec'
import type { ChartWords } from './domain/words'

export type LivePictureProps = { spec: ChartSpec; size: ChartHeight; words: ChartWords; width: number }

interface Props extends Omit<LivePictureProps, 'width' | 'spec'> {
  id: string
  /** The specification as JSON: the payload then has one text in place of its hundreds of values, read only when it is asked for. */
  specText: string
  children: ReactNode
}

/**
 * Keeps the picture the server drew until someone points at it, touches it or moves the focus there; then Recharts is
 * loaded and draws the same specification unseen, and only once it stands does it take the other's place.
 */
export function LiveChart({ id, specText, size, words, children }: Props) {
  const box = useRef<HTMLFieldSetElement>(null)
  const asked = useRef(false)
  const [Picture, setPicture] = useState<ComponentType<LivePictureProps> | null>(null)
  const [drawn, setDrawn] = useState(false)
  const width = useWidth(box, Picture !== null)
  const spec = useMemo<ChartSpec | null>(
    () => (Picture === null ? null : JSON.parse(specText)),
    [Picture, specText],
  )

  const load = () => {
    if (asked.current) return
    asked.current = true
    import('./recharts/live-picture').then(
      module => setPicture(() => module.LivePicture),
      () => {
        // a lost network leaves the static picture, which says everything; the next touch tries again
        asked.current = false
      },
    )
  }

  useEffect(() => {
    if (Picture === null || width === 0) return
    // Recharts measures and fills its picture over two frames
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setDrawn(true))
    })
    return () => cancelAnimationFrame(frame)
  }, [Picture, width])

  useEffect(() => {
    if (!drawn || !box.current) return
    const surface = box.current.querySelector('svg[role="application"]')
    for (const one of box.current.querySelectorAll('svg[role="application"]'))
      one.setAttribute('aria-labelledby', `${id}-t`)
    if (document.activeElement === box.current && surface instanceof SVGElement) surface.focus()
  }, [drawn, id])

  return (
    <fieldset
      ref={box}
      className="c-live"
      aria-labelledby={`${id}-t`}
      tabIndex={drawn ? -1 : 0}
      onPointerEnter={load}
      onTouchStart={load}
      onFocus={load}
    >
      {!drawn && children}
      {Picture && spec && width > 0 && (
        <div className={drawn ? undefined : 'c-under'}>
          <Picture spec={spec} size={size} words={words} width={width} />
        </div>
      )}
    </fieldset>
  )
}

/** The width of the box in px, kept up to date; 0 until asked for. */
function useWidth(box: RefObject<HTMLElement | null>, wanted: boolean): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!wanted || !box.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width)
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box, wanted])
  return width
}
