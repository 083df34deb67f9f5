import { expect, test } from 'vitest'
import { canEditCell, cellProblem, valueNow } from './table-cells'

const own = { status: 'open', mine: true, leader: false } as const

test('an owner changes what is open, a leader its owner too', () => {
  expect(canEditCell('stage', own)).toBe(true)
  expect(canEditCell('owner', own)).toBe(false)
  expect(canEditCell('owner', { ...own, leader: true })).toBe(true)
  expect(canEditCell('weighted', own)).toBe(false)
  expect(canEditCell('amount', { ...own, mine: false })).toBe(false)
})

test('what is closed keeps its stage, and its amount can be put right', () => {
  const won = { ...own, status: 'won' } as const
  expect(canEditCell('stage', won)).toBe(false)
  expect(canEditCell('nextStep', won)).toBe(false)
  expect(canEditCell('amount', won)).toBe(true)
})

test('says what cannot be sent', () => {
  expect(cellProblem('amount', '12 500,50 €')).toBeNull()
  expect(cellProblem('amount', '')).toBeNull()
  expect(cellProblem('amount', 'a lot')).toBe('invalid')
  expect(cellProblem('stage', '')).toBe('required')
  expect(cellProblem('forecast', '')).toBeNull()
})

test('reads the value that is there now', () => {
  const current = { version: 3, amountCents: 1_250_050, nextStep: null, memberId: 'm' }
  expect(valueNow(current, 'amount')).toEqual({ version: 3, value: '12500.50' })
  expect(valueNow(current, 'nextStep')).toEqual({ version: 3, value: '' })
  expect(valueNow(current, 'owner')).toEqual({ version: 3, value: 'm' })
  expect(valueNow(current, 'stage')).toBeNull()
  expect(valueNow(null, 'amount')).toBeNull()
})
