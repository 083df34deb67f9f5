import { getTranslations } from '@/lib/platform/i18n/translations'

/** The words of the dialog that closes an opportunity. */
export async function closeWords() {
  const t = await getTranslations('pipelineBoard')
  return {
    won: String(t.raw('close.won')),
    lost: String(t.raw('close.lost')),
    amount: t('close.amount'),
    amountHint: t('close.amountHint'),
    day: t('close.day'),
    reason: t('close.reason'),
    noReason: t('close.noReason'),
    note: t('close.note'),
    noteHint: t('close.noteHint'),
    doneWon: t('close.doneWon'),
    doneLost: t('close.doneLost'),
    needAmount: t('close.needAmount'),
    badAmount: t('close.badAmount'),
    needReason: t('close.needReason'),
    needDay: t('close.needDay'),
    cancel: t('cancel'),
  }
}

export type CloseWords = Awaited<ReturnType<typeof closeWords>>
