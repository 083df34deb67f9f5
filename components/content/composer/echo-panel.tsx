import { echoAdvice } from '@/lib/content/domain/echo-advice'
import { EchoMeter } from './echo-meter'
import { MarkedText } from './marked-text'
import { nearestName } from './nearest-name'
import type { MeasuredEcho } from './use-echo'
import { type ComposerWords, fill } from './words'

interface Props {
  readonly measured: MeasuredEcho
  readonly language: 'fr' | 'en'
  readonly locale: string
  readonly words: ComposerWords
}

/** What the text echoes, where, and the one thing that would make it more personal. */
export function EchoPanel({ measured, language, locale, words }: Props) {
  const { text, echo, state } = measured
  return (
    <section className="card composer-card composer-echo" aria-labelledby="echo-title">
      <h2 id="echo-title">{words.echo.title}</h2>
      <p className="composer-hint">{words.echo.private}</p>
      {state === 'offline' && <p className="composer-note">{words.echo.offline}</p>}
      <div role="status" aria-busy={state === 'measuring'}>
        {echo === null || echo.echo === null ? (
          <p className="composer-note">{words.echo.waiting}</p>
        ) : (
          <>
            <EchoMeter echo={echo.echo} locale={locale} words={words.echo} />
            <p className="composer-note">
              {echo.nearest === null ? words.echo.none : nearestName(echo.nearest, words)}
            </p>
          </>
        )}
        <p className="advice">{adviceOn(text, language, echo?.own ?? [], words)}</p>
      </div>
      {echo !== null && echo.nearest !== null && (
        <details className="marked-both" open>
          <summary>{words.echo.marked}</summary>
          <h3>{words.echo.here}</h3>
          <MarkedText text={text} passages={echo.own} />
          <h3>{words.echo.there}</h3>
          <MarkedText text={echo.nearest.body} passages={echo.other} />
        </details>
      )}
    </section>
  )
}

const mostShown = 90

function adviceOn(
  text: string,
  language: 'fr' | 'en',
  passages: Parameters<typeof echoAdvice>[2],
  { advice }: ComposerWords,
): string {
  const found = echoAdvice(text, language, passages)
  if (found.rule !== 'passage') return advice[found.rule]
  const passage = found.passage.replaceAll(/\s+/g, ' ')
  const shown =
    passage.length > mostShown ? `${passage.slice(0, mostShown).replace(/\s+\S*$/, '')}…` : passage
  return fill(advice.passage, { passage: shown })
}
