import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageFacts, type Counts, type Facts, fewestForAverage, ratesOf, sumFacts } from './board'
import { readSort, sortAfterClick, sortKeys, sortRows, writeSort } from './sort'

const none: Counts = {
  planned: 0,
  published: 0,
  measured: 0,
  impressions: 0,
  engagements: 0,
  originalitySum: 0,
  originalityCount: 0,
  entered: 0,
  won: 0,
  lost: 0,
  wonCents: 0,
  held: 0,
  handshakes: 0,
  significant: 0,
  nextSteps: 0,
  noShowTheirs: 0,
  noShowOurs: 0,
  cancelled: 0,
  moved: 0,
  toConfirm: 0,
}
const person = (counts: Partial<Counts>, weekly = [1, 2]): Facts => ({
  counts: { ...none, ...counts },
  before: none,
  open: { open: 1, warm: 1, amountCents: 100, weightedCents: 50, rotting: 0 },
  weekly: {
    published: weekly,
    entered: weekly,
    held: weekly,
    handshakes: weekly,
    wonCents: weekly,
    wonCentsBefore: weekly,
  },
})

test('rates nobody can know are null, not 0', () => {
  const rates = ratesOf(none)
  expect(Object.values(rates).map(rate => rate.value)).toEqual([null, null, null, null, null])
})

test('people together are the sum of each, week by week', () => {
  const both = sumFacts([person({ held: 3 }, [1, 0]), person({ held: 4 }, [2, 5])])
  expect(both?.counts.held).toBe(7)
  expect(both?.weekly.held).toEqual([3, 5])
  expect(both?.open.amountCents).toBe(200)
  expect(sumFacts([])).toBeNull()
})

test('an average of too few people is not given', () => {
  const people = Array.from({ length: fewestForAverage }, (_, held) => person({ held }))
  expect(averageFacts(people.slice(1))).toBeNull()
  expect(averageFacts(people)?.counts.held).toBe(1.5)
})

test('the rates of the average person are those of the group', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ won: fc.nat(20), lost: fc.nat(20) }), {
        minLength: fewestForAverage,
        maxLength: 9,
      }),
      group => {
        const people = group.map(person => ({ ...none, ...person })).map(counts => person(counts))
        const [average, sum] = [averageFacts(people), sumFacts(people)]
        if (average === null || sum === null) throw new Error('facts were expected')
        const [of, ofAll] = [ratesOf(average.counts).win.value, ratesOf(sum.counts).win.value]
        if (ofAll === null) expect(of).toBeNull()
        else expect(of).toBeCloseTo(ofAll, 9)
      },
    ),
  )
})

test('a sort survives its URL, and a second click turns it round', () => {
  for (const key of sortKeys) {
    for (const descending of [true, false])
      expect(readSort(writeSort({ key, descending }))).toEqual({ key, descending })
  }
  expect(readSort('nonsense')).toEqual({ key: 'name', descending: false })
  expect(sortAfterClick({ key: 'name', descending: false }, 'held')).toEqual({
    key: 'held',
    descending: true,
  })
  expect(sortAfterClick({ key: 'held', descending: true }, 'held')).toEqual({
    key: 'held',
    descending: false,
  })
})

test('unknown figures come last whichever way it is sorted', () => {
  const rows = [
    { name: 'Éva', facts: person({}) },
    { name: 'Adam', facts: person({ held: 1, noShowTheirs: 1 }) },
    { name: 'Zoé', facts: person({ held: 1 }) },
  ]
  const names = (text: string) => sortRows(rows, readSort(text), 'fr').map(row => row.name)
  expect(names('-show')).toEqual(['Zoé', 'Adam', 'Éva'])
  expect(names('show')).toEqual(['Adam', 'Zoé', 'Éva'])
  expect(names('name')).toEqual(['Adam', 'Éva', 'Zoé'])
})
