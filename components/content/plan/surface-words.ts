import { errorWords } from '@/components/ui/error-words'
import type { planColumns } from '@/lib/content/domain/plan'
import { getTranslations } from '@/lib/platform/i18n/translations'

/** The words of the plan as plain strings: its cards move in the browser. Places in braces are filled in there. */
export async function surfaceWords() {
  const [t, errors] = await Promise.all([getTranslations('plan'), errorWords()])
  const raw = (key: Parameters<typeof t.raw>[0]) => String(t.raw(key))
  return {
    errors,
    column: {
      idea: t('column.idea'),
      draft: t('column.draft'),
      in_review: t('column.in_review'),
      scheduled: t('column.scheduled'),
      published: t('column.published'),
      archived: t('column.archived'),
    } satisfies Record<(typeof planColumns)[number], string>,
    hint: {
      idea: t('hint.idea'),
      draft: t('hint.draft'),
      in_review: t('hint.in_review'),
      scheduled: t('hint.scheduled'),
      published: t('hint.published'),
      archived: t('hint.archived'),
    },
    refusal: {
      not_author: t('refusal.not_author'),
      published_stays: t('refusal.published_stays'),
      needs_address: t('refusal.needs_address'),
      never_published: t('refusal.never_published'),
      needs_time: t('refusal.needs_time'),
      time_over: t('refusal.time_over'),
    },
    voice: {
      own: t('voice.own'),
      employer: t('voice.employer'),
      sector: t('voice.sector'),
      competitor: t('voice.competitor'),
    },
    network: {
      linkedin: t('network.linkedin'),
      x: t('network.x'),
      facebook: t('network.facebook'),
      instagram: t('network.instagram'),
      other: t('network.other'),
    },
    unplanned: t('unplanned'),
    unplannedHint: t('unplannedHint'),
    noTime: t('noTime'),
    untitled: t('untitled'),
    late: t('late'),
    private: t('private'),
    shared: t('shared'),
    waiting: t('waiting'),
    remarks: raw('remarks'),
    empty: t('empty'),
    emptyDay: t('emptyDay'),
    slot: t('slot'),
    fill: raw('fill'),
    fillHint: t('fillHint'),
    fillNew: t('fillNew'),
    fillNone: t('fillNone'),
    move: t('move'),
    moveOf: raw('moveOf'),
    moveHelp: t('moveHelp'),
    moveTo: t('moveTo'),
    moveWhen: t('moveWhen'),
    moveSlots: t('moveSlots'),
    moveDone: t('moveDone'),
    publishStep: t('publishStep'),
    cancel: t('cancel'),
    carried: raw('carried'),
    carriedDay: raw('carriedDay'),
    dropped: raw('dropped'),
    left: raw('left'),
    edge: t('edge'),
    unsent: raw('unsent'),
    signedOut: t('signedOut'),
    refused: raw('refused'),
    conflict: {
      title: raw('conflict.title'),
      mine: t('conflict.mine'),
      theirs: t('conflict.theirs'),
      keepMine: t('conflict.keepMine'),
      keepTheirs: t('conflict.keepTheirs'),
    },
  }
}

export type SurfaceWords = Awaited<ReturnType<typeof surfaceWords>>
