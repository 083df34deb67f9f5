import type { ProblemView } from '@/lib/imports/view'
import type { ImportWords } from './words'

/** Why a row is refused, in the reader's words. */
export const problemText = ({ t, write }: ImportWords, { code, column, limit }: ProblemView): string =>
  // A field that no column was given to: "this" would point at nothing.
  code === 'required_missing' && column === null
    ? t('problems.nowhere')
    : t(`problems.reasons.${code}`, { limit: write.count(limit) })
