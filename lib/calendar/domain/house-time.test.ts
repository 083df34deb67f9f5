import { expect, test } from 'vitest'
import { clocksOf, type HouseTime, weekOfBranch } from './house-time'
import { standardSpans } from './working-time'

const span = (branchId: string | null, weekday: number) => ({
  branchId,
  weekday,
  opensAt: 480,
  closesAt: 960,
})
const house: HouseTime = {
  timeZone: 'Europe/Paris',
  branches: [
    { id: 'north', parentId: null },
    { id: 'lyon', parentId: 'north' },
    { id: 'annex', parentId: 'lyon' },
    { id: 'south', parentId: null },
  ],
  members: [
    { id: 'ana', branchId: 'annex' },
    { id: 'bo', branchId: null },
  ],
  spans: [span('lyon', 6), span(null, 1)],
  holidays: [
    { branchId: null, day: '2026-05-01' },
    { branchId: 'north', day: '2026-05-02' },
    { branchId: 'south', day: '2026-05-03' },
  ],
}

test('hours come from the nearest branch above that has some, holidays from all of them', () => {
  expect(weekOfBranch(house, 'annex').spans.map(({ weekday }) => weekday)).toEqual([6])
  expect([...weekOfBranch(house, 'annex').holidays]).toEqual(['2026-05-01', '2026-05-02'])
  expect(weekOfBranch(house, 'south').spans.map(({ weekday }) => weekday)).toEqual([1])
  expect(weekOfBranch({ ...house, spans: [] }, 'lyon').spans).toEqual(standardSpans)
})

test('everybody has the clock of his branch, and who has none the organization’s', () => {
  const clock = clocksOf(house)
  const [from, to] = [new Date('2026-03-07T00:00:00Z'), new Date('2026-03-10T00:00:00Z')]
  expect(clock('ana').between(from, to)).toBe(480)
  expect(clock('bo').between(from, to)).toBe(480)
  expect(clock('ana').isOpen(new Date('2026-03-07T09:00:00Z'))).toBe(true)
  expect(clock('bo').isOpen(new Date('2026-03-07T09:00:00Z'))).toBe(false)
})

test('a circle of branches ends', () => {
  const circle = {
    ...house,
    branches: [
      { id: 'north', parentId: 'lyon' },
      { id: 'lyon', parentId: 'north' },
    ],
  }
  expect(weekOfBranch(circle, 'north').spans.map(({ weekday }) => weekday)).toEqual([6])
})
