/** The name, in the display serif; "gent" is warm. */
export function WordMark() {
  return (
    <span className="font-display text-[1.85rem] leading-none tracking-tight" translate="no">
      entre<span className="text-warm">gent</span>
    </span>
  )
}
