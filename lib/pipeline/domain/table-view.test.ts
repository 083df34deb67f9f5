import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../calendar/domain/plain-date'
import { standardColumns, tableColumns, tableGroups, tableSortKeys } from './table-columns'
import {
  countFilters,
  forecastCategories,
  readTableView,
  sortedBy,
  type TableView,
  tableOrigins,
  tableStates,
  tableStatuses,
  writeTableView,
} from './table-view'

const day = fc.option(
  fc.integer({ min: 0, max: 20_000 }).map(days => addDays('1990-01-01', days)),
  { nil: null },
)
const units = fc.option(fc.integer({ min: 0, max: 9_007_199_254_740 }), { nil: null })
const id = fc.uuid().map(text => text.toLowerCase())
const chosen = <Name extends string>(names: readonly Name[]) =>
  fc.option(fc.constantFrom(...names), { nil: null })

const view: fc.Arbitrary<TableView> = fc.record({
  columns: fc.uniqueArray(fc.constantFrom(...tableColumns), { minLength: 1 }),
  group: chosen(tableGroups),
  sort: fc.record({ key: fc.constantFrom(...tableSortKeys), descending: fc.boolean() }),
  filters: fc.record({
    status: fc.constantFrom(...tableStatuses),
    pipeline: fc.option(id, { nil: null }),
    stages: fc.uniqueArray(id, { maxLength: 5 }),
    people: fc.option(
      fc.tuple(fc.constantFrom('team', 'branch', 'member'), id).map(parts => parts.join(':')),
      { nil: null },
    ),
    origin: chosen(tableOrigins),
    forecast: chosen(forecastCategories),
    state: chosen(tableStates),
    words: fc.string({ maxLength: 100 }).map(text => text.trim()),
    least: units,
    most: units,
    closeFrom: day,
    closeTo: day,
    openedFrom: day,
    openedTo: day,
    closedFrom: day,
    closedTo: day,
  }),
})

test('an address carries every view there and back', () => {
  fc.assert(
    fc.property(view, given => {
      const address = new URLSearchParams({ ...writeTableView(given) })
      expect(readTableView(Object.fromEntries(address))).toEqual(given)
    }),
  )
})

test('no address ends in an error, and what it makes no sense of is as always', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), raw => {
      const read = readTableView(raw)
      expect(readTableView(writeTableView(read))).toEqual(read)
    }),
  )
  expect(writeTableView(readTableView({ columns: 'nothing', sort: 'down', status: ['?'] }))).toEqual({})
  expect(readTableView({}).columns).toEqual(standardColumns)
})

test('ticked boxes come as a list', () => {
  expect(readTableView({ columns: ['amount', 'stage'] }).columns).toEqual(['amount', 'stage'])
})

test('figures come largest first, words from A; a second click turns it round', () => {
  const start = readTableView({ sort: 'name' })
  expect(sortedBy(start, 'amount').sort).toEqual({ key: 'amount', descending: true })
  expect(sortedBy(sortedBy(start, 'amount'), 'amount').sort).toEqual({ key: 'amount', descending: false })
  expect(sortedBy(start, 'owner').sort).toEqual({ key: 'owner', descending: false })
})

test('counts what narrows the view', () => {
  expect(countFilters(readTableView({}))).toBe(0)
  expect(countFilters(readTableView({ q: 'x', least: '5', status: 'won' }))).toBe(2)
})
