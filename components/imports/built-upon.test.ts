import { expect, it } from 'vitest'
import { readBuiltUpon } from './built-upon'

const names = { meeting: 'Meetings', opportunity: 'Deals' }

it('reads what stands in the way of an undo', () => {
  const current = [
    { entity: 'meeting', reason: 'referred_to', rows: 2 },
    { entity: 'opportunity', reason: 'edited', rows: 1 },
  ]
  expect(readBuiltUpon(current, names)).toEqual([
    { name: 'Meetings', reason: 'referred_to', rows: 2 },
    { name: 'Deals', reason: 'edited', rows: 1 },
  ])
})

it.each([
  undefined,
  null,
  'text',
  { entity: 'meeting' },
  [null, 3, { entity: 'spaceship', reason: 'edited', rows: 1 }],
  [{ entity: 'meeting', reason: 'moved', rows: 1 }],
  [{ entity: 'meeting', reason: 'edited', rows: '1' }],
])('makes nothing of %j', current => {
  expect(readBuiltUpon(current, names)).toEqual([])
})
