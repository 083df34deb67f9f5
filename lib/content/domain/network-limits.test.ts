import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldOf, leftOn, lengthOn, limits } from './network-limits'
import { networks } from './networks'

describe('X counts as it publishes', () => {
  test.each([
    ['', 0],
    ['This is a test.', 15],
    ['http://test.com', 23],
    ['https://test.com', 23],
    ['test.com', 23],
    ['Test https://test.com test https://test.com test.com test', 86],
    ['a https://example.com/a/very/long/path?with=questions&and=more#end.', 2 + 23 + 1],
    ['Lire (https://exemple.fr/page)', 'Lire ('.length + 23 + 1],
    ['Voir lnkd.in/eXy12, puis écrire', 'Voir '.length + 23 + ', puis écrire'.length],
    ['ana@example.com', 15],
    ['fichier.txt', 11],
    ['v1.2.3', 6],
    ['저찀쯿쿿', 8],
    ['のの', 4],
    ['𝐞𝐧', 4],
    ['H🐱☺', 1 + 2 + 2],
    ['👩‍👩‍👧‍👦', 2],
    ['👍🏽', 2],
    ['🇫🇷', 2],
    ['1️⃣', 2],
    ['❤️', 2],
    ['❤️‍🔥', 2],
    ['12', 2],
    ['© 2025', 6],
    ['“À bientôt” — Éric…', 19 + 1],
  ])('%j is %i long', (text, expected) => expect(lengthOn('x', text)).toBe(expected))

  test('accents count once, however they are written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zàâçéèêëîïôùûü '’]{0,80}$/), text => {
        expect(lengthOn('x', text.normalize('NFD'))).toBe(lengthOn('x', text.normalize('NFC')))
      }),
    )
  })

  test('plain letters count one each, and a word more never makes it shorter', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), word, (words, more) => {
        const text = words.join(' ')
        expect(lengthOn('x', text)).toBe(text.length)
        expect(lengthOn('x', `${text} ${more}`)).toBe(lengthOn('x', text) + 1 + more.length)
      }),
    )
  })

  test('any text has a length of at most twice its code points, links aside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const bare = text.replaceAll('.', ' ')
        const length = lengthOn('x', bare)
        expect(length).toBeGreaterThanOrEqual(0)
        expect(length).toBeLessThanOrEqual(2 * [...bare.normalize('NFC')].length)
      }),
    )
  })
})

test('the others count characters', () => {
  expect(lengthOn('linkedin', 'À bientôt 👋')).toBe(12)
  expect(leftOn('linkedin', 'x'.repeat(3001))).toBe(-1)
  expect(leftOn('facebook', '')).toBe(63_206)
  expect(limits.instagram).toBe(2200)
  expect(leftOn('other', 'x'.repeat(100_000))).toBeNull()
})

describe('the fold', () => {
  test('leaves a short text whole', () => {
    for (const network of networks) expect(foldOf(network, 'Bonjour à tous.')).toBeNull()
  })

  test('comes after three lines on LinkedIn', () => {
    expect(foldOf('linkedin', 'un\n\ndeux\ntrois')).toBe('un\n\ndeux'.length)
  })

  test('comes between words where it can', () => {
    const text = 'mot '.repeat(100).trim()
    const end = foldOf('linkedin', text)
    expect(end).not.toBeNull()
    expect(text.slice(0, end ?? 0)).toMatch(/ mot$/)
  })

  test('shows a beginning of the text, never half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 700 }),
        fc.constantFrom(...networks),
        (text, network) => {
          const end = foldOf(network, text)
          if (end === null) return
          expect(end).toBeLessThan(text.length)
          expect(text.slice(0, end)).not.toMatch(/[\ud800-\udbff]$/)
          expect(text.slice(0, end) + text.slice(end)).toBe(text)
        },
      ),
    )
  })
})
