interface Props {
  readonly label: string
  readonly previous: string
  readonly next: string
  /** Which page of how many, in words. */
  readonly at: string
  readonly page: number
  readonly pages: number
  readonly to: (page: number) => string
}

/** The way through the pages of a list; nothing where there is one only. */
export function Pager({ label, previous, next, at, page, pages, to }: Props) {
  if (pages < 2) return null
  return (
    <nav className="pager" aria-label={label}>
      {page > 1 && (
        <a className="link" href={to(page - 1)} rel="prev">
          {previous}
        </a>
      )}
      <span>{at}</span>
      {page < pages && (
        <a className="link" href={to(page + 1)} rel="next">
          {next}
        </a>
      )}
    </nav>
  )
}
