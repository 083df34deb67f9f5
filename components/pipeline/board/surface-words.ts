import { closeWords } from '@/components/pipeline/close-words'
import { errorWords } from '@/components/ui/error-words'
import { getTranslations } from '@/lib/platform/i18n/translations'

/** The words of the board as plain strings: its cards move in the browser. Places in braces are filled in there. */
export async function surfaceWords() {
  const [t, errors, close] = await Promise.all([getTranslations('pipelineBoard'), errorWords(), closeWords()])
  const raw = (key: Parameters<typeof t.raw>[0]) => String(t.raw(key))
  return {
    errors,
    close,
    removed: t('removed'),
    weighted: raw('weighted'),
    atProbability: raw('atProbability'),
    lastDays: t('lastDays', { days: 30 }),
    empty: t('empty'),
    more: t('more'),
    move: raw('move'),
    moveHelp: t('moveHelp'),
    moveTo: t('moveTo'),
    moveDone: t('moveDone'),
    cancel: t('cancel'),
    carried: raw('carried'),
    dropped: raw('dropped'),
    left: raw('left'),
    edge: t('edge'),
    undo: t('undo'),
    undone: raw('undone'),
    waiting: t('waiting'),
    unsent: raw('unsent'),
    offline: t('offline'),
    signedOut: t('signedOut'),
    refused: raw('refused'),
    problem: {
      required: t('problem.required'),
      gone: t('problem.gone'),
      ahead: t('problem.ahead'),
      too_early: t('problem.too_early'),
    },
    conflict: {
      title: raw('conflict.title'),
      by: raw('conflict.by'),
      mine: t('conflict.mine'),
      theirs: t('conflict.theirs'),
      keepMine: t('conflict.keepMine'),
      keepTheirs: t('conflict.keepTheirs'),
    },
    card: {
      noAmount: t('card.noAmount'),
      rotting: raw('card.rotting'),
      rottingHint: t('card.rottingHint'),
      parked: raw('card.parked'),
      noStep: t('card.noStep'),
      contact: raw('card.contact'),
      noContact: t('card.noContact'),
      closes: raw('card.closes'),
      overdue: raw('card.overdue'),
      closed: raw('card.closed'),
      warm: t('card.warm'),
      cold: t('card.cold'),
    },
  }
}

export type SurfaceWords = Awaited<ReturnType<typeof surfaceWords>>
