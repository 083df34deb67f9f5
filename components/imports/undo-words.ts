import type { ImportSummary } from '@/lib/imports/view'
import type { UndoWords } from './undo-dialog'
import type { ImportWords } from './words'

/** What the undo of one import asks and answers, as plain strings. */
export function undoWords({ t }: ImportWords, batch: ImportSummary): UndoWords {
  const returns = t('undo.returns', { count: batch.updated })
  return {
    open: t('undo.button'),
    title: t('undo.title'),
    lines: [
      t('undo.file', { file: batch.fileName }),
      `${t('undo.goes', { count: batch.created })} ${returns}`.trim(),
      t('undo.safe'),
    ],
    confirm: t('undo.confirm'),
    keep: t('undo.keep'),
    pending: t('undo.undoing'),
    built: t('undo.built'),
    edited: t('undo.edited', { what: '{what}', count: '{count}' }),
    referred: t('undo.referred', { what: '{what}', count: '{count}' }),
    things: {
      branch: t('undo.things.branch'),
      team: t('undo.things.team'),
      member: t('undo.things.member'),
      company: t('undo.things.company'),
      person: t('undo.things.person'),
      opportunity: t('undo.things.opportunity'),
      stage_change: t('undo.things.stage_change'),
      signal: t('undo.things.signal'),
      meeting: t('undo.things.meeting'),
      promise: t('undo.things.promise'),
      introduction: t('undo.things.introduction'),
      touch: t('undo.things.touch'),
      post: t('undo.things.post'),
      post_metric: t('undo.things.post_metric'),
      linkedin_activity: t('undo.things.linkedin_activity'),
      account_metric: t('undo.things.account_metric'),
      reference_text: t('undo.things.reference_text'),
      user: t('undo.things.user'),
    },
  }
}
