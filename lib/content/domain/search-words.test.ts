import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accented, foldSearch, unaccented } from './search-words'

test('each accented letter has its plain one, as translate() in SQL needs them', () => {
  expect([...accented].length).toBe([...unaccented].length)
  for (const [index, letter] of [...accented].entries())
    expect(letter.normalize('NFD').replace(/\p{M}/gu, '').replace('ł', 'l')).toBe([...unaccented][index])
})

test('accents, case and ligatures no longer matter', () => {
  expect(foldSearch('Économie d’ÉNERGIE')).toBe('economie d’energie')
  expect(foldSearch('Cœur à cœur')).toBe('coeur a coeur')
  expect(foldSearch('e\u0301nergie')).toBe('energie')
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(foldSearch(foldSearch(text))).toBe(foldSearch(text))
    }),
  )
})
