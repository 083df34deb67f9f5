import type { RecognisedColumn, Recognition } from '@/lib/imports/recognition'
import type { ImportView } from '@/lib/imports/view'
import { dateProof, delimiterName, encodingProof, numberProof, type Proven } from './evidence'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly view: ImportView
}

/** What the file was found to be, each answer beside its proof. */
export function Recognised({ words, view }: Props) {
  const { t } = words
  const facts = factsOf(words, view)
  if (facts.length === 0) return null
  const isOpen = view.step === 'mapping'
  return (
    <details className="card part" id="recognised" open={isOpen}>
      <summary className="part-head">
        <h2>{t('recognised.title')}</h2>
      </summary>
      <p className="part-text">{t('recognised.intro')}</p>
      <dl className="facts">
        {facts.map(({ about, answer, because }) => (
          <div key={about} className="fact">
            <dt>{about}</dt>
            <dd className="fact-answer">{answer}</dd>
            <dd className="fact-because">{because}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

type Fact = Proven & { readonly about: string }

function factsOf(words: ImportWords, view: ImportView): readonly Fact[] {
  const { t } = words
  const { recognition } = view
  if (recognition === null) return []
  const { columns } = recognition
  return [
    { about: t('recognised.kind'), ...kindProof(words, view) },
    ...(recognition.container === undefined
      ? textFacts(words, recognition)
      : [
          {
            about: t('recognised.container'),
            answer: t(`recognised.containers.${recognition.container}`),
            because: t(`recognised.containerBecause.${recognition.container}`),
          },
        ]),
    ...typed(view, columns, ['date']).map(column => ({
      about: t('recognised.dates', { column: column.name }),
      ...dateProof(words, column, view.answers),
    })),
    ...typed(view, columns, ['money', 'count', 'year']).map(column => ({
      about: t('recognised.numbers', { column: column.name }),
      ...numberProof(words, column, view.answers),
    })),
  ]
}

/** What a text file is: how it is written, and where its table begins. */
function textFacts(words: ImportWords, recognition: Recognition): readonly Fact[] {
  const { t, write } = words
  const { encoding, delimiterEvidence, headerLine, skippedLines } = recognition
  const [firstSkipped] = skippedLines
  return [
    {
      about: t('recognised.encoding'),
      answer: t(`recognised.encodings.${encoding.encoding}`),
      because: encodingProof(words, encoding.evidence),
    },
    {
      about: t('recognised.delimiter'),
      answer: t(`recognised.delimiters.${delimiterName(recognition.delimiter)}`),
      because: t(`recognised.delimiterBecause.${delimiterEvidence.reason}`, {
        share: write.rate(delimiterEvidence.share),
        columns: delimiterEvidence.columns,
      }),
    },
    {
      about: t('recognised.header'),
      answer:
        headerLine === null ? t('recognised.noHeader') : t('recognised.headerLine', { line: headerLine }),
      because: t(`recognised.headerBecause.${recognition.headerReason}`),
    },
    ...(firstSkipped === undefined
      ? []
      : [
          {
            about: t('recognised.skipped'),
            answer: t('recognised.skippedLines', {
              count: skippedLines.length,
              first: firstSkipped,
              last: skippedLines.at(-1) ?? firstSkipped,
            }),
            because: t('recognised.skippedBecause', { count: skippedLines.length }),
          },
        ]),
  ]
}

/** The filled columns that a field of such a type reads; what is left out needs no proof. */
function typed(
  view: ImportView,
  columns: readonly RecognisedColumn[],
  types: readonly string[],
): readonly RecognisedColumn[] {
  const read = view.fields.filter(({ type }) => types.includes(type)).map(({ column }) => column)
  return columns.filter(({ name, profile }) => profile.filled > 0 && read.includes(name))
}

function kindProof({ t }: ImportWords, { kind, recognition }: ImportView): Proven {
  const answer = t(`kinds.${kind ?? 'unknown'}`)
  if (kind === null) return { answer, because: t('recognised.kindUnknown') }
  if (recognition?.kindGuess !== kind) return { answer, because: t('recognised.kindChosen') }
  const { crm } = recognition
  return {
    answer,
    because: crm === null ? t('recognised.kindGuessed') : t('recognised.crm', { crm: t(`crms.${crm}`) }),
  }
}
