import { type Padding, paddingClass } from '../layout/padding'
import { escapeText, px } from './markup'

/**
 * The frame of every picture. Its width is the place's: x is in percent of the plot, y in px, so that letters keep
 * their size from phone to wall and one drawing serves all. The padding is room for labels, drawn outside the svg.
 */
export function framePicture(id: string, height: number, padding: Padding, content: string): string {
  const name = escapeText(id)
  return (
    `<div class="c-pic ${paddingClass(padding)}"><svg class="c-svg" role="img" aria-labelledby="${name}-t" ` +
    `aria-describedby="${name}-d" width="100%" height="${px(height)}">${content}</svg></div>`
  )
}

/** A picture's place with one sentence in it, when there is no figure to draw. */
export function drawEmpty(id: string, height: number, sentence: string): string {
  return framePicture(
    id,
    height,
    { left: 0, right: 0 },
    `<rect class="c-none" width="100%" height="${px(height)}" rx="9"/>` +
      `<text class="c-mid" x="50%" y="${px(height / 2 + 4)}">${escapeText(sentence)}</text>`,
  )
}
