import type { Route } from 'next'
import type { Format } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import type { TouchesView } from '@/lib/signals/load-touches'
import { ChoosePerson } from './choose-person'
import { LogForm } from './log-form'
import { signWords } from './sign-words'
import type { TouchWords } from './touch-words'
import type { Found } from './touches-page'

interface Props {
  readonly view: TouchesView
  readonly found: readonly Found[]
  readonly words: TouchWords
  readonly write: Format
}

/** One touch of one person: who, then what of his it answers, then what came of it. */
export async function LogPanel({ view, found, words, write }: Props) {
  const [t, nameSign] = await Promise.all([getTranslations('touches'), signWords()])
  const { chosen } = view
  const name = chosen === null ? '' : chosen.name || chosen.detail || t('log.nameless')
  const search = {
    searching: t('log.searching'),
    none: t('log.none'),
    found: t('log.found', { count: '{count}' }),
    failed: t('log.failed'),
  }
  const usual = view.usual.touches.map(({ medium, result, minutes }) => ({
    value: `${medium}|${result}|${minutes}`,
    label: t('log.usualOne', {
      medium: words.media[medium],
      result: words.results[result].toLowerCase(),
      time: write.duration(minutes),
    }),
  }))
  return (
    <section className="card touch-panel" aria-labelledby="log-title">
      <h2 id="log-title">{t('log.title')}</h2>
      <ChoosePerson
        label={t('log.person')}
        hint={t('log.personHint')}
        go={t('log.go')}
        initial={chosen === null ? null : { id: chosen.id, label: name, detail: chosen.detail }}
        typed={view.typed}
        words={search}
      />
      {view.typed !== null && (
        <ul className="touch-found" aria-label={t('log.meant')}>
          {found.map(({ id, label, detail }) => (
            <li key={id}>
              <a className="link" href={`/signals/touches?person=${id}` as Route}>
                {label}
              </a>{' '}
              <span className="touch-hint">{detail}</span>
            </li>
          ))}
          <li>
            <a
              className="link"
              href={
                `/signals/touches?${new URLSearchParams({ personText: view.typed, fresh: '1' })}` as Route
              }
            >
              {t('log.fresh', { name: view.typed })}
            </a>
          </li>
        </ul>
      )}
      {chosen !== null && (
        <LogForm
          key={chosen.id || chosen.name}
          personId={chosen.id}
          personText={chosen.id === '' ? chosen.name : ''}
          signs={chosen.signs.map(sign => ({
            id: sign.id,
            kind: sign.kind,
            label: nameSign(sign.what),
            detail: t('log.signDetail', {
              moment: write.moment(sign.occurredAt),
              about: sign.about ?? sign.note ?? '',
              has: sign.about === null && sign.note === null ? 'no' : 'yes',
            }),
            waiting: sign.waiting,
          }))}
          breathing={
            chosen.breathing === null
              ? null
              : t('log.breathe', {
                  name,
                  count: chosen.breathing.unanswered,
                  last: chosen.breathing.lastSignAt === null ? 'none' : 'some',
                  when: chosen.breathing.lastSignAt === null ? '' : write.moment(chosen.breathing.lastSignAt),
                })
          }
          usual={usual}
          words={words}
        />
      )}
    </section>
  )
}
