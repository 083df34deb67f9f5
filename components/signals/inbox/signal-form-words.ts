import type { InboxView } from '@/lib/signals/load-inbox'
import { inboxAddress } from './inbox-address'
import type { InboxWords } from './inbox-words'
import type { SignalFormWords } from './signal-form'

/** What a form about a signal says of its end; a `{…}` in it is filled by the form itself. */
export function formWords(
  { t, errors }: InboxWords,
  { scope, search }: InboxView,
  done: string,
): SignalFormWords {
  const open = { name: '{name}', moment: '{moment}' }
  return {
    done,
    errors,
    fields: {
      not_ahead: t('field.not_ahead'),
      same: t('field.same'),
      before_sign: t('field.before_sign'),
    },
    conflict: {
      answered: t('conflict.answered', open),
      dismissed: t('conflict.dismissed', open),
      snoozed: t('conflict.snoozed', open),
      waiting: t('conflict.waiting', open),
      gone: t('conflict.gone'),
    },
    colleague: t('conflict.colleague'),
    next: inboxAddress(search, { signal: undefined }),
    language: scope.language,
    currency: scope.currency,
    timeZone: scope.timeZone,
  }
}
