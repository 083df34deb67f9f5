import type { ProblemView } from '@/lib/imports/view'
import type { ImportWords } from './words'

/** Why a row is refused, in the reader's words. */
export const problemText = ({ t, write }: ImportWords, { code, limit }: ProblemView): string =>
  t(`problems.reasons.${code}`, { limit: write.count(limit) })
