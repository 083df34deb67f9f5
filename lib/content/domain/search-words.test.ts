import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSearch, searchVariants } from './search-words'

test('accents and case no longer matter, however the accent is written', () => {
  expect(foldSearch('Économie d’ÉNERGIE')).toBe('economie d’energie')
  expect(foldSearch('e\u0301nergie')).toBe('energie')
})

test('a ligature is found by those who type two letters, and the other way round', () => {
  expect(searchVariants('coeur')).toContain('cœur')
  expect(searchVariants('Cœur')).toContain('coeur')
  expect(searchVariants('prix')).toEqual(['prix'])
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(foldSearch(foldSearch(text))).toBe(foldSearch(text))
    }),
  )
})
