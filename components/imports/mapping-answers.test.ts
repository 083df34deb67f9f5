import { describe, expect, it } from 'vitest'
import { readAnswers } from './mapping-answers'

const fields = ['owner', 'amount', 'stage']

describe('the answers of the mapping screen', () => {
  it('name for each field the column it was given', () => {
    const { entries, duplicates } = readAnswers(
      [
        ['id', '7'],
        ['pick.Sales. Agent', 'owner'],
        ['pick.Note', ''],
        ['pick.Price', 'amount'],
        ['stage.Phase 3', 'won'],
      ],
      fields,
    )
    expect(duplicates).toEqual([])
    expect(entries).toEqual([
      ['id', '7'],
      ['stage.Phase 3', 'won'],
      ['column.owner', 'Sales. Agent'],
      ['column.amount', 'Price'],
      ['column.stage', ''],
      ['blanks', ''],
    ])
  })

  it('tell a field that two columns were given to', () => {
    const { duplicates } = readAnswers(
      [
        ['pick.Price', 'amount'],
        ['pick.Total', 'amount'],
        ['pick.Agent', 'owner'],
      ],
      fields,
    )
    expect(duplicates).toEqual([{ field: 'amount', columns: ['Price', 'Total'] }])
  })

  it('put the values that mean nothing on lines of their own', () => {
    const { entries } = readAnswers(
      [
        ['blank', 'Select'],
        ['blank', 'N/A'],
      ],
      [],
    )
    expect(entries).toEqual([['blanks', 'Select\nN/A']])
  })
})
