import type { Language } from '@/db/scope'
import type { Mix, MixNorm } from '@/lib/content/domain/mix'
import { intents, voices } from '@/lib/content/domain/networks'
import { translationsIn } from '@/lib/platform/i18n/translations'
import './mix-bars.css'

interface Props {
  readonly mix: Mix | null
  readonly locale: Language
  /** In place of a title that names nobody. */
  readonly title?: string
  readonly level?: 2 | 3
}

/** Voice and intent of somebody's posts as bars, each with the organization's norm as a tick, and in words whether it holds. */
export function MixBars({ mix, locale, title, level = 2 }: Props) {
  const t = translationsIn(locale, 'composer.mix')
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const Heading = level === 2 ? 'h2' : 'h3'
  if (mix === null)
    return (
      <section className="card mix">
        <Heading>{title ?? t('titleOf')}</Heading>
        <p className="mix-note">{t('none')}</p>
      </section>
    )
  const norms: Readonly<
    Partial<Record<(typeof voices)[number], { at: number | null; said: string; norm: MixNorm }>>
  > = {
    own: {
      at: mix.norms.ownVoiceLeast,
      said: t('least', { share: percent.format(mix.norms.ownVoiceLeast / 100) }),
      norm: 'own',
    },
    employer: {
      at: mix.norms.employerVoiceMost,
      said: t('most', { share: percent.format(mix.norms.employerVoiceMost / 100) }),
      norm: 'employer',
    },
    sector: { at: null, said: t('some'), norm: 'sector' },
    competitor: { at: null, said: t('some'), norm: 'competitor' },
  }
  return (
    <section className="card mix">
      <Heading>{title ?? t('titleOf')}</Heading>
      <p className="mix-note">{t('posts', { count: mix.total })}</p>
      <table className="mix-table">
        <caption>{t('voice')}</caption>
        <tbody>
          {voices.map(voice => {
            const norm = norms[voice]
            return (
              <tr key={voice}>
                <th scope="row">{t(`voices.${voice}`)}</th>
                <td className="mix-bar">
                  <Bar share={mix.voices[voice]} kind={voice} at={norm?.at ?? null} />
                </td>
                <td className="num">{percent.format(mix.voices[voice])}</td>
                <td className={norm === undefined || mix.met[norm.norm] ? 'mix-norm' : 'mix-norm mix-missed'}>
                  {norm === undefined ? '' : `${norm.said}: ${t(mix.met[norm.norm] ? 'met' : 'missed')}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <table className="mix-table">
        <caption>{t('intent')}</caption>
        <tbody>
          {intents.map(intent => (
            <tr key={intent}>
              <th scope="row">{t(`intents.${intent}`)}</th>
              <td className="mix-bar">
                <Bar share={mix.intents[intent]} kind="intent" at={null} />
              </td>
              <td className="num">{percent.format(mix.intents[intent])}</td>
              <td className={mix.intents[intent] > 0 ? 'mix-norm' : 'mix-norm mix-missed'}>
                {`${t('some')}: ${t(mix.intents[intent] > 0 ? 'met' : 'missed')}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mix-note">
        {t('variety', { voice: decimal.format(mix.voiceEntropy), intent: decimal.format(mix.intentEntropy) })}
      </p>
    </section>
  )
}

function Bar({ share, kind, at }: { share: number; kind: string; at: number | null }) {
  return (
    <svg width="100%" height="14" aria-hidden="true">
      <rect className="mix-rest" y="3" width="100%" height="8" rx="4" />
      <rect
        className="mix-share"
        data-kind={kind}
        y="3"
        width={`${(share * 100).toFixed(1)}%`}
        height="8"
        rx="4"
      />
      {at !== null && <rect className="mix-tick" x={`${at}%`} y="0" width="2" height="14" />}
    </svg>
  )
}
