import type { TouchWords } from './touch-words'

/** What is wrong with a field, in words; undefined where nothing is. */
export const problemText = ({ problems }: TouchWords, code: string | undefined): string | undefined =>
  code === undefined ? undefined : code in problems ? problems[code as keyof typeof problems] : problems.other
