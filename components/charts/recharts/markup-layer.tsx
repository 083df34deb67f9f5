type Props = { left: number; width: number; height: number; html: string }

/** A piece of the server's own drawing inside a Recharts surface: axes and rows look the same because they are. */
export function MarkupLayer({ left, width, height, html }: Props) {
  return (
    <svg
      className="c-o c-inner"
      x={left}
      width={width}
      height={height}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
