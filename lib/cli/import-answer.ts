import type { FileReport } from '@/lib/imports/import-file'
import type { ImportQuestion, ProblemView } from '@/lib/imports/view'
import type { Answer } from './command'
import type { Table } from './table'

/** A human reads the first ones; `--json` has them all. */
const shown = 20

/** What an import did, or would do. Refused rows, and a file that cannot be read before something is answered: exit 1. */
export function answerImport(organization: string, report: FileReport): Answer {
  const { kind, file, rows, created, updated, unchanged, refused, dryRun, entities } = report
  const { problems, questions, batchId } = report
  const isHeldUp = questions.some(({ code }) => holdUp.includes(code))
  const json = {
    organization,
    kind,
    file,
    dry_run: dryRun,
    rows,
    created,
    updated,
    unchanged,
    refused,
    entities,
    problems,
    questions,
    batch_id: batchId,
  }
  const would = dryRun ? ' would be' : ''
  const summary = `${file}: of ${rows} rows,${would} ${created} created, ${updated} updated, ${unchanged} left as they are, ${refused} refused.`
  const text = [
    ...(Object.keys(entities).length === 0 ? [] : [entityTable(entities)]),
    ...(problems.length === 0 ? [] : [problemTable(problems)]),
    ...questions.map(sentenceOf),
    summary,
  ]
  return { json, text, exit: refused > 0 || isHeldUp ? 1 : 0 }
}

/** Without an answer to these no row of the file can be read. */
const holdUp: readonly ImportQuestion['code'][] = [
  'missing_field',
  'missing_member',
  'date_order',
  'number_style',
]

const entityTable = (entities: FileReport['entities']): Table => ({
  head: ['what', 'created', 'updated'],
  rows: Object.entries(entities).map(([name, count]) => [name, count.created, count.updated]),
})

const problemTable = (problems: readonly ProblemView[]): Table => ({
  head: ['line', 'column', 'refused because', 'value'],
  rows: problems
    .slice(0, shown)
    .map(({ line, column, code, value, limit }) => [
      String(line),
      column,
      limit === null ? code : `${code} (${limit})`,
      value,
    ]),
})

const listed = (values: readonly { value: string; count: number }[]): string => {
  const more = values.length > shown ? ` and ${values.length - shown} more` : ''
  return `${values
    .slice(0, shown)
    .map(({ value, count }) => `"${value}" (${count} ${count === 1 ? 'row' : 'rows'})`)
    .join(', ')}${more}`
}

/** What is asked, and how `--map` answers. */
function sentenceOf(question: ImportQuestion): string {
  switch (question.code) {
    case 'missing_field':
      return `No column was found for "${question.field}"; answer in --map: {"columns": {"${question.field}": "its header"}}.`
    case 'missing_member':
      return 'The file belongs to somebody, and does not say to whom; name the seat with --member ADDRESS.'
    case 'date_order': {
      const values = question.examples.map(({ value, line }) => `${value} in line ${line}`).join(', ')
      return `The dates of "${question.column}" fit two orders (${values}); answer in --map: {"dateOrder": "dmy"} or "mdy".`
    }
    case 'number_style': {
      const values = question.examples.map(({ value, line }) => `${value} in line ${line}`).join(', ')
      return `The numbers of "${question.column}" can be read two ways (${values}); answer in --map: {"numberStyle": "point"} or "comma".`
    }
    case 'stages': {
      const open = question.values.filter(({ answer }) => answer === null)
      return `No stage is known for ${listed(open)}; answer in --map: {"stages": {"${open[0]?.value}": "proposal"}}.`
    }
    case 'members': {
      const open = question.values.filter(({ answer }) => answer === null)
      return `No seat answers to ${listed(open)}; use --create-members, or answer in --map: {"members": {"${open[0]?.value}": "address or name of a seat"}}.`
    }
  }
}
