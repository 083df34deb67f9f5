import { describe, expect, it } from 'vitest'
import { nameColumns } from './header'
import { type ImportMapping, suggestMapping } from './mapping'
import { ColumnProfile } from './profile'
import { resolveFormats } from './questions'

const HEADER = ['Owner', 'Stage', 'Created date', 'Close date', 'Amount']

function resolve(rows: string[][], answers: Partial<ImportMapping> = {}, header = HEADER) {
  const columns = nameColumns(header)
  const profiles = columns.map(({ index }) => {
    const profile = new ColumnProfile()
    for (const [i, row] of rows.entries()) profile.push(row[index] ?? '', i + 2)
    return profile.result()
  })
  const { mapping } = suggestMapping('deals', columns, profiles)
  return resolveFormats('deals', { ...mapping, ...answers }, columns, profiles)
}

describe('what must be asked', () => {
  it('is the order of dates that fit both, with what the other column proves as a suggestion only', () => {
    const { questions, formats } = resolve([['Ana', 'Won', '01/02/2024', '25/03/2024', '12']])
    expect(questions).toContainEqual({
      code: 'date_order',
      field: 'openedOn',
      column: 'Created date',
      conflict: false,
      examples: [{ line: 2, value: '01/02/2024' }],
      suggestion: 'dmy',
    })
    expect(formats).toEqual({ dates: { closedOn: 'dmy' }, numbers: { amount: 'point' } })
  })

  it('is not asked again once answered, and an answer does not overrule a proof', () => {
    const { questions, formats } = resolve([['Ana', 'Won', '01/02/2024', '25/03/2024', '1,234']], {
      dateOrder: 'mdy',
      numberStyle: 'comma',
    })
    expect(questions.map(({ code }) => code)).toEqual(['members'])
    expect(formats).toEqual({ dates: { openedOn: 'mdy', closedOn: 'dmy' }, numbers: { amount: 'comma' } })
  })

  it('is a style that fits both, and a conflict with both proofs', () => {
    const codes = resolve([
      ['Ana', 'Won', '25/02/2024', '', '1,234'],
      ['Ana', 'Won', '02/25/2024', '', ''],
    ]).questions
    expect(codes).toContainEqual(
      expect.objectContaining({ code: 'number_style', examples: [{ line: 2, value: '1,234' }] }),
    )
    expect(codes).toContainEqual(
      expect.objectContaining({
        code: 'date_order',
        conflict: true,
        examples: [
          { line: 2, value: '25/02/2024' },
          { line: 3, value: '02/25/2024' },
        ],
      }),
    )
  })

  it('is every stage no one knows, until it is answered', () => {
    const rows = [
      ['Ana', 'Phase 3', '', '', ''],
      ['Bob', 'Won', '', '', ''],
    ]
    expect(resolve(rows).questions).toContainEqual({
      code: 'stages',
      field: 'stage',
      column: 'Stage',
      values: [{ value: 'Phase 3', count: 1, line: 2 }],
      complete: true,
    })
    const answered = resolve(rows, { stages: { 'phase 3': 'proposal' } }).questions
    expect(answered.map(({ code }) => code)).toEqual(['members'])
  })

  it('is every owner, and a required field without a column', () => {
    const { questions } = resolve([['Ana'], ['Ana'], ['Bob']], {}, ['Owner'])
    expect(questions).toEqual([
      { code: 'missing_field', field: 'stage' },
      {
        code: 'members',
        field: 'owner',
        column: 'Owner',
        values: [
          { value: 'Ana', count: 2, line: 2 },
          { value: 'Bob', count: 1, line: 4 },
        ],
        complete: true,
      },
    ])
  })
})
