'use client'

import { type RefObject, useEffect, useRef } from 'react'
import './moving.css'

interface Heard {
  /** A card was set down on what carries this `data-drop`. */
  readonly drop: (card: string, target: string) => void
}

/** A finger that rests this long takes the card; one that goes on at once scrolls. */
const pressMilliseconds = 300
const slack = 6
const edge = 56

/**
 * Cards (`data-card`, those with `data-own`) that mouse, pen and finger carry to places (`data-drop`). It paints a copy that
 * follows the pointer and marks the place below it with `data-over`; nothing else changes until the card is set down. Near the
 * window's edges it scrolls the page, and sideways what carries `data-drag-scroll`.
 */
export function useDrag(root: RefObject<HTMLElement | null>, { drop }: Heard): void {
  const heard = useRef(drop)
  heard.current = drop
  useEffect(() => {
    const element = root.current
    if (element === null) return
    let card: HTMLElement | null = null
    let ghost: HTMLElement | null = null
    let over: Element | null = null
    let press: ReturnType<typeof setTimeout> | undefined
    let scroll: ReturnType<typeof setInterval> | undefined
    let [startX, startY, x, y] = [0, 0, 0, 0]

    const mark = (next: Element | null) => {
      if (next === over) return
      over?.removeAttribute('data-over')
      next?.setAttribute('data-over', '')
      over = next
    }
    const follow = () => {
      if (ghost === null) return
      ghost.style.transform = `translate(${x - startX}px, ${y - startY}px) rotate(1.5deg)`
      mark(document.elementFromPoint(x, y)?.closest('[data-drop]') ?? null)
    }
    const nudge = () => {
      const low = y > window.innerHeight - edge ? 14 : y < edge ? -14 : 0
      if (low !== 0) window.scrollBy(0, low)
      const side = x > window.innerWidth - edge ? 14 : x < edge ? -14 : 0
      if (side !== 0) element.querySelector('[data-drag-scroll]')?.scrollBy(side, 0)
      if (low !== 0 || side !== 0) follow()
    }
    const take = () => {
      if (card === null || ghost !== null) return
      const box = card.getBoundingClientRect()
      const copy = card.cloneNode(true)
      if (!(copy instanceof HTMLElement)) return
      ghost = copy
      ghost.removeAttribute('data-card')
      ghost.setAttribute('aria-hidden', 'true')
      ghost.inert = true
      ghost.classList.add('drag-ghost')
      Object.assign(ghost.style, {
        left: `${box.left}px`,
        top: `${box.top}px`,
        width: `${box.width}px`,
      })
      document.body.append(ghost)
      card.setAttribute('data-away', '')
      element.setAttribute('data-carrying', '')
      scroll = setInterval(nudge, 30)
      follow()
    }
    const end = () => {
      clearTimeout(press)
      clearInterval(scroll)
      mark(null)
      ghost?.remove()
      card?.removeAttribute('data-away')
      element.removeAttribute('data-carrying')
      ghost = null
      card = null
    }
    const down = (event: PointerEvent) => {
      if (!event.isPrimary || event.button !== 0 || !(event.target instanceof Element)) return
      const found = event.target.closest('[data-card][data-own]')
      if (!(found instanceof HTMLElement) || event.target.closest('input, select') !== null) return
      card = found
      ;[startX, startY, x, y] = [event.clientX, event.clientY, event.clientX, event.clientY]
      const grip = event.target.closest('[data-grip]') !== null
      if (event.pointerType === 'touch' && !grip) press = setTimeout(take, pressMilliseconds)
    }
    const move = (event: PointerEvent) => {
      if (card === null || !event.isPrimary) return
      ;[x, y] = [event.clientX, event.clientY]
      if (ghost !== null) return follow()
      if (Math.hypot(x - startX, y - startY) < slack) return
      const grip = event.pointerType !== 'touch' || press === undefined
      if (grip) take()
      else end()
    }
    const up = () => {
      const [id, target] = [card?.dataset.card, over?.getAttribute('data-drop')]
      const carried = ghost !== null
      end()
      press = undefined
      if (!carried) return
      // The click that ends a drag opens nothing.
      const swallow = (click: MouseEvent) => {
        click.preventDefault()
        click.stopPropagation()
      }
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
      if (id !== undefined && target !== null && target !== undefined) heard.current(id, target)
    }
    const cancel = () => {
      end()
      press = undefined
    }
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && ghost !== null) cancel()
    }
    const hold = (event: Event) => {
      if (ghost !== null) event.preventDefault()
    }
    const still = (event: Event) => event.preventDefault()

    element.addEventListener('pointerdown', down)
    element.addEventListener('dragstart', still)
    element.addEventListener('contextmenu', hold)
    // While a finger carries a card the page stays where it is.
    element.addEventListener('touchmove', hold, { passive: false })
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', onEscape)
    return () => {
      cancel()
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('dragstart', still)
      element.removeEventListener('contextmenu', hold)
      element.removeEventListener('touchmove', hold)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', onEscape)
    }
  }, [root])
}
