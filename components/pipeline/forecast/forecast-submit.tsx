import { errorWords } from '@/components/ui/error-words'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import { type ForecastWords, partOf } from './forecast-words'
import { SubmitForecastForm } from './submit-forecast-form'

interface Props {
  readonly words: ForecastWords
  readonly view: ForecastView
}

/** The form of the week, started from what the categories add up to; each word includes the surer ones and what is won. */
export async function ForecastSubmit({ words: { t }, view }: Props) {
  const { search, quarter } = view
  // One person's deals are his forecast; a leader speaks for a team, a branch or all.
  if (!view.maySubmit || search.people?.startsWith('member:')) return null
  const won = partOf(view, 'won').amountCents
  const commit = won + partOf(view, 'commit').amountCents
  const mostLikely = commit + partOf(view, 'most_likely').amountCents
  const bestCase = mostLikely + partOf(view, 'best_case').amountCents
  const units = (cents: number) => String(Math.round(cents / 100))
  return (
    <SubmitForecastForm
      key={`${quarter.from} ${search.people ?? ''}`}
      hidden={{ quarterStartsOn: quarter.from, ...(search.people === null ? {} : { people: search.people }) }}
      suggested={{ commit: units(commit), mostLikely: units(mostLikely), bestCase: units(bestCase) }}
      words={{
        title: t('submit.title'),
        about: t('submit.about'),
        commit: t('group.commit'),
        mostLikely: t('group.most_likely'),
        bestCase: t('group.best_case'),
        note: t('submit.note'),
        submit: t('submit.submit'),
        done: t('submit.done'),
        wrong: { too_small: t('submit.too_small'), amount: t('submit.amount'), over: t('submit.over') },
        errors: await errorWords(),
      }}
    />
  )
}
