import { describe, expect, it } from 'vitest'
import { ColumnProfile } from '@/lib/imports/domain/profile'
import type { FieldView, ImportView, PreviewRow, ProblemView } from '@/lib/imports/view'
import { certainProblems, readCell } from './preview-cell'

const amount: FieldView = { id: 'amount', type: 'money', required: false, column: 'Montant' }
const opened: FieldView = { id: 'openedOn', type: 'date', required: false, column: 'Ouvert le' }

const problem = (code: ProblemView['code'], column: string | null): ProblemView => ({
  line: 4,
  column,
  code,
  value: '1,234',
  limit: null,
})

const row = (problems: readonly ProblemView[]): PreviewRow => ({
  line: 4,
  values: { amount: '123400', openedOn: null },
  problems,
})

const questions: ImportView['questions'] = [
  {
    code: 'number_style',
    field: 'amount',
    column: 'Montant',
    conflict: false,
    examples: [],
    suggestion: null,
    answered: false,
    answer: null,
  },
]

const columns = ['Montant', 'Ouvert le'].map((name, index) => ({
  index,
  name,
  given: name,
  profile: new ColumnProfile().result(),
}))

const recognition: ImportView['recognition'] = {
  encoding: { encoding: 'utf-8', evidence: { code: 'ascii' }, bytes: 1 },
  delimiter: ';',
  delimiterEvidence: { reason: 'consistent', columns: 2, share: 1 },
  newline: 'lf',
  rowEnds: 'lf',
  headerLine: 1,
  headerReason: 'known_names',
  skippedLines: [],
  columns,
  rows: 1,
  crm: null,
  kindGuess: 'deals',
  suggestions: [],
  preview: [{ line: 4, cells: [' 1,234 ', ''] }],
}

const settled = { questions: [], recognition }
const open = { questions, recognition }

describe('a cell of the preview', () => {
  it('is in its final form when its row reads', () => {
    expect(readCell(settled, row([]), amount)).toEqual({ kind: 'read', value: '123400' })
    expect(readCell(settled, row([]), opened)).toEqual({ kind: 'blank' })
  })

  it('is in its final form when its row is refused for what is here already', () => {
    const refused = row([problem('unknown_member', 'Commercial')])
    expect(readCell(settled, refused, amount).kind).toBe('read')
  })

  it('stays as it stands in a row that does not read', () => {
    const refused = { ...row([problem('bad_date', 'Ouvert le')]), values: { amount: '1,234' } }
    expect(readCell(settled, refused, amount)).toEqual({ kind: 'raw', value: '1,234' })
  })

  it('is in its final form in a row that was read and found to lack something', () => {
    expect(readCell(settled, row([problem('required_missing', null)]), amount).kind).toBe('read')
  })

  it('says what is wrong with it', () => {
    const wrong = problem('bad_amount', 'Montant')
    expect(readCell(settled, row([wrong]), amount)).toEqual({ kind: 'wrong', problem: wrong })
  })

  it('is not called wrong while its meaning waits for an answer', () => {
    const refused = row([problem('bad_amount', 'Montant'), problem('close_before_open', 'Clos le')])
    expect(certainProblems(open, refused)).toEqual([])
    expect(readCell(open, refused, amount)).toEqual({ kind: 'open', value: '1,234' })
    expect(certainProblems(settled, refused)).toHaveLength(2)
  })
})
