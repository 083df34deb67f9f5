import type { Route } from 'next'
import Link from 'next/link'
import { AutoSubmit } from '@/components/ui/auto-submit'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { signalKinds } from '@/lib/signals/domain/kinds'
import type { InboxView } from '@/lib/signals/load-inbox'
import { inboxAddress } from './inbox-address'
import type { InboxWords } from './inbox-words'

interface Props {
  readonly words: InboxWords
  readonly view: InboxView
}

const lists = ['waiting', 'snoozed', 'past'] as const

/** Which list, whose, and of what kind; all of it in the address. */
export function InboxFilters({ words: { t, write }, view: { search, who, people, counts } }: Props) {
  const chosen = who.kind === 'member' ? who.memberId : who.kind
  return (
    <div className="inbox-bar">
      <nav aria-label={t('list.label')}>
        <ul className="inbox-lists">
          {lists.map(list => (
            <li key={list}>
              <Link
                href={inboxAddress(search, { list, page: 1, signal: undefined }) as Route}
                aria-current={list === search.list ? 'page' : undefined}
              >
                {t(`list.${list}`)}
                {list !== 'past' && <span className="chip">{write.count(counts[list])}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <AutoSubmit action="/signals" label={t('filter.label')} apply={t('filter.apply')}>
        {search.list !== 'waiting' && <input type="hidden" name="list" value={search.list} />}
        {people.length > 0 && (
          <ChoiceSelect name="who" label={t('filter.who')} value={chosen}>
            <option value="team">{t('filter.team')}</option>
            <option value="mine">{t('filter.mine')}</option>
            {people.map(({ id, name, waiting }) => (
              <option key={id} value={id}>
                {t('filter.person', { name, count: write.count(waiting) })}
              </option>
            ))}
          </ChoiceSelect>
        )}
        <ChoiceSelect name="kind" label={t('filter.kind')} value={search.kind ?? ''}>
          <option value="">{t('filter.all')}</option>
          {signalKinds.map(kind => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </ChoiceSelect>
      </AutoSubmit>
    </div>
  )
}
