import type { Echo } from '@/lib/content/queries/measure-echo'
import { EchoMeter } from './echo-meter'
import { MarkedText } from './marked-text'
import { nearestName } from './nearest-name'
import type { ComposerWords } from './words'

interface Props {
  readonly text: string
  readonly echo: Echo
  readonly locale: string
  readonly words: ComposerWords
}

/** What a text echoed when it was published. */
export function EchoReading({ text, echo, locale, words }: Props) {
  return (
    <section className="card composer-card" aria-labelledby="echo-title">
      <h2 id="echo-title">{words.echo.title}</h2>
      {echo.echo === null ? (
        <p className="composer-note">{words.echo.none}</p>
      ) : (
        <EchoMeter echo={echo.echo} locale={locale} words={words.echo} />
      )}
      {echo.nearest !== null && (
        <>
          <p className="composer-note">{nearestName(echo.nearest, words)}</p>
          <details className="marked-both">
            <summary>{words.echo.marked}</summary>
            <h3>{words.echo.here}</h3>
            <MarkedText text={text} passages={echo.own} />
            <h3>{words.echo.there}</h3>
            <MarkedText text={echo.nearest.body} passages={echo.other} />
          </details>
        </>
      )}
    </section>
  )
}
