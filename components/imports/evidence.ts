import type { DateColumnResult } from '@/lib/imports/domain/date-column'
import type { Delimiter } from '@/lib/imports/domain/delimiters'
import type { EncodingEvidence } from '@/lib/imports/domain/encoding'
import type { NumberColumnResult } from '@/lib/imports/domain/number-column'
import type { RecognisedColumn } from '@/lib/imports/recognition'
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

export function dateProof(words: ImportWords, column: RecognisedColumn): Proven {
  const { t } = words
  const { dates } = column.profile
  const [first] = column.profile.distinct
  const rest = unread(words, 'unread', dates)
  const said = (answer: Parameters<typeof t>[0], because: string): Proven => ({
    answer: t(answer),
    because: `${because}${rest}`,
  })
  switch (dates.kind) {
    case 'none':
      return { answer: t('recognised.dateFormats.none'), because: t('recognised.dateBecause.none') }
    case 'ambiguous':
      return said('recognised.dateFormats.ask', t('recognised.dateBecause.ambiguous', dates.example))
    case 'conflict':
      return said(
        'recognised.dateFormats.ask',
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
        return said(`recognised.dateFormats.${format}`, because)
      }
      const because = t(`recognised.dateBecause.${format}`, { value: first?.value ?? '' })
      return said(`recognised.dateFormats.${format}`, because)
    }
  }
}

export function numberProof(words: ImportWords, column: RecognisedColumn): Proven {
  const { t } = words
  const { numbers } = column.profile
  const rest = unread(words, 'unreadNumbers', numbers)
  switch (numbers.kind) {
    case 'none':
      return { answer: t('recognised.numberStyles.none'), because: t('recognised.numberBecause.none') }
    case 'ambiguous':
      return {
        answer: t('recognised.numberStyles.ask'),
        because: `${t('recognised.numberBecause.ambiguous', numbers.example)}${rest}`,
      }
    case 'conflict':
      return {
        answer: t('recognised.numberStyles.ask'),
        because: t('recognised.numberBecause.conflict', {
          pointLine: numbers.point.line,
          pointValue: numbers.point.value,
          commaLine: numbers.comma.line,
          commaValue: numbers.comma.value,
        }),
      }
    default: {
      const { style, proof } = numbers
      return proof === null
        ? {
            answer: t('recognised.numberStyles.plain'),
            because: `${t('recognised.numberBecause.plain')}${rest}`,
          }
        : {
            answer: t(`recognised.numberStyles.${style}`),
            because: `${t(`recognised.numberBecause.${style}`, proof)}${rest}`,
          }
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
