import type { DateColumnResult } from '@/lib/imports/domain/date-column'
import type { Delimiter } from '@/lib/imports/domain/delimiters'
import type { EncodingEvidence } from '@/lib/imports/domain/encoding'
import type { NumberColumnResult } from '@/lib/imports/domain/number-column'
import type { RecognisedColumn } from '@/lib/imports/recognition'
import type { ImportAnswers } from '@/lib/imports/view'
import type { ImportWords } from './words'

/** An answer about the file and what proves it, in the reader's words. */
export interface Proven {
  readonly answer: string
  readonly because: string
}

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

export const delimiterName = (delimiter: Delimiter) => DELIMITER_NAMES[delimiter]

export function encodingProof({ t, write }: ImportWords, evidence: EncodingEvidence): string {
  switch (evidence.code) {
    case 'valid_utf8':
      return t('recognised.encodingBecause.valid_utf8', { count: evidence.characters })
    case 'damaged_utf8':
      return t('recognised.encodingBecause.damaged_utf8', {
        count: evidence.characters,
        broken: evidence.broken,
      })
    case 'invalid_utf8':
      return t('recognised.encodingBecause.invalid_utf8', {
        offset: write.count(evidence.offset),
        count: evidence.accented,
      })
    default:
      return t(`recognised.encodingBecause.${evidence.code}`)
  }
}

export function dateProof(words: ImportWords, column: RecognisedColumn, answers: ImportAnswers): Proven {
  const { t } = words
  const { dates } = column.profile
  const [first] = column.profile.distinct
  const rest = unread(words, 'unread', dates)
  const said = (answer: string, because: string): Proven => ({ answer, because: `${because}${rest}` })
  const { dateOrder } = answers
  const asked = (because: string) =>
    dateOrder === undefined
      ? said(t('recognised.dateFormats.ask'), because)
      : said(t(`recognised.dateFormats.${dateOrder}`), `${because} ${t('recognised.yours')}`)
  switch (dates.kind) {
    case 'none':
      return { answer: t('recognised.dateFormats.none'), because: t('recognised.dateBecause.none') }
    case 'ambiguous':
      return asked(t('recognised.dateBecause.ambiguous', dates.example))
    case 'conflict':
      return asked(
        t('recognised.dateBecause.conflict', {
          dayLine: dates.dayFirst.line,
          dayValue: dates.dayFirst.value,
          monthLine: dates.monthFirst.line,
          monthValue: dates.monthFirst.value,
        }),
      )
    default: {
      const { format, proof } = dates
      if (format === 'dmy' || format === 'mdy') {
        const because =
          proof === null ? t('recognised.dateBecause.same') : t(`recognised.dateBecause.${format}`, proof)
        return said(t(`recognised.dateFormats.${format}`), because)
      }
      const because = t(`recognised.dateBecause.${format}`, { value: first?.value ?? '' })
      return said(t(`recognised.dateFormats.${format}`), because)
    }
  }
}

export function numberProof(words: ImportWords, column: RecognisedColumn, answers: ImportAnswers): Proven {
  const { t } = words
  const { numbers } = column.profile
  const rest = unread(words, 'unreadNumbers', numbers)
  const said = (answer: string, because: string): Proven => ({ answer, because: `${because}${rest}` })
  const { numberStyle } = answers
  const asked = (because: string) =>
    numberStyle === undefined
      ? said(t('recognised.numberStyles.ask'), because)
      : said(t(`recognised.numberStyles.${numberStyle}`), `${because} ${t('recognised.yours')}`)
  switch (numbers.kind) {
    case 'none':
      return { answer: t('recognised.numberStyles.none'), because: t('recognised.numberBecause.none') }
    case 'ambiguous':
      return asked(t('recognised.numberBecause.ambiguous', numbers.example))
    case 'conflict':
      return asked(
        t('recognised.numberBecause.conflict', {
          pointLine: numbers.point.line,
          pointValue: numbers.point.value,
          commaLine: numbers.comma.line,
          commaValue: numbers.comma.value,
        }),
      )
    default: {
      const { style, proof } = numbers
      return proof === null
        ? said(t('recognised.numberStyles.plain'), t('recognised.numberBecause.plain'))
        : said(t(`recognised.numberStyles.${style}`), t(`recognised.numberBecause.${style}`, proof))
    }
  }
}

/** What in the column is no date or no number at all, as a further sentence; nothing when all of it is. */
function unread(
  { t }: ImportWords,
  key: 'unread' | 'unreadNumbers',
  { unread: count, firstUnread }: DateColumnResult | NumberColumnResult,
): string {
  return firstUnread === null || count === 0 ? '' : ` ${t(`recognised.${key}`, { count, ...firstUnread })}`
}
