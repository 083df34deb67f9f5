import { expect, it } from 'vitest'
import { winLine } from './wins'

it('gives rate, value and median of a group', () => {
  const cycles = new Map([
    [10, 1],
    [30, 1],
  ])
  expect(winLine({ group: 'East', won: 2, lost: 1, open: 4, wonCents: 12_345, cycles })).toEqual({
    group: 'East',
    deals: 7,
    won: 2,
    lost: 1,
    open: 4,
    win_rate: 2 / 3,
    won_value: 123.45,
    median_cycle_days: 20,
  })
})

it('says nothing of a rate or a cycle where nothing is closed', () => {
  const line = winLine({ group: null, won: 0, lost: 0, open: 3, wonCents: 0, cycles: new Map() })
  expect(line).toMatchObject({ deals: 3, win_rate: null, won_value: 0, median_cycle_days: null })
})
