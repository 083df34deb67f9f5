import { drawOnce } from '@/components/ui/draw-once'
import { Drawn } from '@/components/ui/drawn'
import { translationsIn } from '@/lib/platform/i18n/translations'
import { ChartLegend } from './chart-legend'
import { checkSpec } from './domain/check-spec'
import { hasFigures } from './domain/figures'
import { listLegend } from './domain/legend'
import type { ChartHeight, ChartSpec } from './domain/spec'
import { thinTrend } from './domain/thin'
import { isZoomable } from './domain/view'
import type { ChartWords } from './domain/words'
import { formatValue } from './format-value'
import { LiveChart } from './live-chart'
import { drawPicture } from './svg/draw'
import { drawTable } from './svg/table'

type Props = {
  spec: ChartSpec
  size?: ChartHeight
  /** `hidden` keeps title and description for screen readers only, where the card already says them. */
  caption?: 'shown' | 'hidden'
  level?: 2 | 3 | 4
}

/** A picture with its title, its legend and its figures; drawn by the server, brought to life on first touch. */
export function Chart({ spec: asked, size = 'normal', caption = 'shown', level = 3 }: Props) {
  checkSpec(asked)
  const t = translationsIn(asked.locale, 'charts')
  const spec = asked.kind === 'trend' ? thinTrend(asked) : asked
  const specText = JSON.stringify(spec)
  const words = wordsOf(spec.locale, t)
  const thinned = noteThinning(asked, spec, (shown, total) => t('thinned', { shown, total }))
  const Heading = `h${level}` as const
  const legend = listLegend(spec)
  const picture = (
    <>
      {(legend.length > 0 || isZoomable(spec)) && (
        <div className="c-bar-row">
          <ChartLegend entries={legend} />
          {isZoomable(spec) && <span className="c-zoom" />}
        </div>
      )}
      <Drawn
        as="div"
        html={drawOnce(`picture ${size} ${specText}`, () => drawPicture(spec, size, words.noData))}
      />
    </>
  )
  return (
    <figure className={legend.length === 0 && isZoomable(spec) ? 'c-chart c-lone' : 'c-chart'}>
      <figcaption className={caption === 'hidden' ? 'sr-only' : undefined}>
        <Heading className="c-title" id={`${spec.id}-t`}>
          {spec.title}
        </Heading>
        <p className="c-desc" id={`${spec.id}-d`}>
          {spec.description}
        </p>
      </figcaption>
      {hasFigures(spec) ? (
        <>
          <LiveChart id={spec.id} specText={specText} size={size} words={words}>
            {picture}
          </LiveChart>
          <details className="c-figures">
            <summary>{words.showFigures}</summary>
            <Drawn
              as="div"
              html={drawOnce(`table ${thinned} ${specText}`, () => drawTable(spec, words, thinned))}
            />
          </details>
        </>
      ) : (
        picture
      )}
    </figure>
  )
}

const kept = new Map<string, ChartWords>()

/** The same object for every chart of a language: React then sends it once a page. */
function wordsOf(locale: string, t: ReturnType<typeof translationsIn<'charts'>>): ChartWords {
  const known = kept.get(locale)
  if (known !== undefined) return known
  const words: ChartWords = {
    showFigures: t('showFigures'),
    noData: t('noData'),
    label: t('label'),
    value: t('value'),
    low: t('low'),
    high: t('high'),
    sample: t('sample'),
    share: t('share'),
    interval: t('interval'),
    zoomIn: t('zoomIn'),
    zoomOut: t('zoomOut'),
    zoomAll: t('zoomAll'),
  }
  kept.set(locale, words)
  return words
}

function noteThinning(
  asked: ChartSpec,
  drawn: ChartSpec,
  say: (shown: string, total: string) => string,
): string {
  if (asked.kind !== 'trend' || drawn.kind !== 'trend' || asked === drawn) return ''
  const write = (count: number) => formatValue(count, 'count', asked.locale)
  return say(write(drawn.labels.length), write(asked.labels.length))
}
