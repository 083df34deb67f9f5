import type { Passage } from '@/lib/content/domain/echo'

interface Props {
  readonly text: string
  readonly passages: readonly Passage[]
}

/** A text with its shared passages marked. */
export function MarkedText({ text, passages }: Props) {
  const starts = passages.map(({ start }) => start)
  return (
    <p className="marked">
      {text.slice(0, starts[0])}
      {passages.map(({ start, end }, index) => (
        <span key={start}>
          <mark>{text.slice(start, end)}</mark>
          {text.slice(end, starts[index + 1])}
        </span>
      ))}
    </p>
  )
}
