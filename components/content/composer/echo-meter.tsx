import { fill } from './words'

interface Props {
  /** 0 to 1. */
  readonly echo: number
  readonly locale: string
  readonly words: { readonly share: string; readonly own: string }
}

/** How much of a text is taken over, and how much is its author's own. */
export function EchoMeter({ echo, locale, words }: Props) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  // In whole percent of the same sum, so that the two make a hundred.
  const shared = Math.round(echo * 100)
  return (
    <div className="meter" data-echo={echo.toFixed(4)}>
      <p className="meter-words">
        <strong>{fill(words.share, { share: percent.format(shared / 100) })}</strong>
        <span className="meter-own">{fill(words.own, { share: percent.format((100 - shared) / 100) })}</span>
      </p>
      <svg className="meter-bar" aria-hidden="true" preserveAspectRatio="none" width="100%" height="12">
        <rect className="meter-rest" width="100%" height="12" rx="6" />
        <rect className="meter-echo" width={`${shared}%`} height="12" rx="6" />
      </svg>
    </div>
  )
}
