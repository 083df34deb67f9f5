import type { Route } from 'next'
import Link from 'next/link'
import { errorWords } from '@/components/ui/error-words'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { signalKinds } from '@/lib/signals/domain/kinds'
import type { SignalFormView } from '@/lib/signals/load-signal-form'
import { SignalsTabs } from '../signals-tabs'
import './new-signal.css'
import { NewSignalForm } from './new-signal-form'

/** Notes who took a step towards the reader, in a few seconds, by thumb or by keyboard. */
export async function NewSignal({ view }: { readonly view: SignalFormView }) {
  const [t, people, errors] = await Promise.all([
    getTranslations('signals'),
    getTranslations('people'),
    errorWords(),
  ])
  const { scope, person, starts } = view
  const write = formatFor(scope.language, scope.currency, scope.timeZone)
  const words = {
    person: t('form.person'),
    personHint: t('form.personHint'),
    kind: t('form.kind'),
    when: t('form.when'),
    whenHint: t('form.whenHint'),
    start: t('form.start'),
    none: t('form.none'),
    posts: t('form.posts'),
    introductions: t('form.introductions'),
    note: t('form.note'),
    save: t('form.save'),
    card: t('form.card', { name: '{name}' }),
    cards: t('form.cards', { count: '{count}' }),
    cardFile: t('form.cardFile'),
    another: t('form.another'),
    noCard: t('form.noCard'),
    done: t('form.done', { name: '{name}', kind: '{kind}' }),
    made: t('form.made', { name: '{name}' }),
    answer: t('form.answer'),
  }
  const picker = {
    searching: people('searching'),
    none: people('none'),
    found: people('found', { count: '{count}' }),
    failed: people('failed'),
    create: t('form.create', { text: '{text}' }),
  }
  const fields = [
    'missing',
    'no_card',
    'several_cards',
    'no_name',
    'invalid',
    'future',
    'other_person',
  ] as const
  return (
    <>
      <SignalsTabs current="inbox" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('form.title')}</h1>
          <p className="page-subtitle">{t('form.subtitle')}</p>
        </div>
        <Link href={'/signals' as Route} className="button">
          {t('back')}
        </Link>
      </div>
      <NewSignalForm
        words={words}
        picker={picker}
        errors={errors}
        fields={Object.fromEntries(fields.map(field => [field, t(`field.${field}`)]))}
        kinds={signalKinds.map(value => ({ value, label: t(`kind.${value}`) }))}
        initial={
          person === null
            ? null
            : {
                id: person.id,
                label: person.name === '' ? (person.detail ?? '…') : person.name,
                detail: person.detail,
              }
        }
        now={view.now}
        posts={starts.posts.map(({ id, start, at }) => ({
          value: `post:${id}`,
          label: `${write.day(dayIn(scope.timeZone, new Date(at)))} · ${start.split('\n')[0]?.slice(0, 80)}`,
        }))}
        introductions={starts.introductions.map(({ id, personName, giverName }) => ({
          value: `introduction:${id}`,
          label: t('form.brought', { giver: giverName, person: personName }),
        }))}
      />
    </>
  )
}
