const step = 8
const widest = 160

/** The room left and right of a picture, in px, always one of the classes `c-l…`, `c-r…` of charts.css. */
export type Padding = { left: number; right: number }

/** Rounds up to a padding that has a class: 0, 8, … 160. */
export function snapPadding(width: number): number {
  return Math.min(widest, Math.max(0, Math.ceil(width / step) * step))
}

/** Inline styles are forbidden by the content security policy, so widths known only at run time are classes. */
export function paddingClass({ left, right }: Padding): string {
  return `c-l${left} c-r${right}`
}
