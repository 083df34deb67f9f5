import { expect, it } from 'vitest'
import { formatTable, percent } from './table'

it('sets numbers to the right and shows what there is not as a dash', () => {
  const rows = [
    ['Zoé', 1234.5, percent(2 / 3)],
    ['Al', 7, percent(null)],
  ]
  expect(formatTable({ head: ['name', 'value', 'rate'], rows })).toBe(
    ['name    value  rate', 'Zoé   1,234.5  66.67 %', 'Al          7  –'].join('\n'),
  )
})
