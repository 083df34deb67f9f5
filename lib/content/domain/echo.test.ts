import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containment, hashesOf, passagesOf, sharedPassages, shingleSize } from './echo'
import { wordsOf } from './words'

const reference =
  'Notre nouvelle gamme réduit la consommation d’énergie de trente pour cent, sans rien changer aux habitudes de vos équipes.'

describe('echo of a copy is 1', () => {
  test.each([
    ['the same text', reference],
    ['another case', reference.toUpperCase()],
    ['emoji between the words', reference.split(' ').join(' 🚀 ')],
    ['emoji at the end', `${reference} 💪🏽👩‍👩‍👧‍👦 ✅`],
    ['hashtags and a mention', `@maison_ravel ${reference} #énergie #Sobriété`],
    ['a link', `${reference} https://exemple.fr/gamme?utm_source=linkedin`],
    ['a short link without a scheme', `${reference} lnkd.in/eXy12`],
    ['other punctuation', reference.replaceAll(',', ' —').replace('’', "'")],
    ['accents written apart', reference.normalize('NFD')],
  ])('with %s', (_, copy) => expect(containment(copy, reference)).toBe(1))

  test('with styled Unicode letters', () => {
    const bold = 'New range cuts energy use by thirty percent this year'.replace(/[a-z]/g, letter =>
      String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97),
    )
    expect(bold).toContain('𝐞𝐧𝐞𝐫𝐠𝐲')
    expect(containment(bold, 'NEW RANGE cuts energy use by thirty percent this year')).toBe(1)
    expect(containment('Ⓝⓔⓦ ｒａｎｇｅ cuts energy use', 'new range cuts energy use')).toBe(1)
  })

  test('inside a longer text', () => expect(containment(reference, `Avant. ${reference} Après.`)).toBe(1))
})

test('echo of an unrelated text is 0', () => {
  expect(containment('Hier, un client m’a appris à faire le pain dans son atelier.', reference)).toBe(0)
})

test('a text of fewer than five words has no echo', () => {
  expect(containment('Bravo à toute l’', reference)).toBeNull()
  expect(containment('', reference)).toBeNull()
  expect(containment('🎉🎉🎉 #bravo https://exemple.fr', reference)).toBeNull()
})

test('what is not letters leaves the words as they are', () => {
  expect(wordsOf('L’écho, à 100 % : Straße #non @non x.fr/oui').map(({ folded }) => folded)).toEqual([
    'l',
    'écho',
    'à',
    '100',
    'strasse',
  ])
})

const word = fc.stringMatching(/^[a-zé]{2,9}$/)
const text = fc.array(word, { minLength: 12, maxLength: 60 })

test('echo only falls as copied words are replaced by others', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (words, places) => {
      const original = words.join(' ')
      const rewritten = [...words]
      let before = 1
      for (const [index, place] of places.entries()) {
        rewritten[place % words.length] = `NEUF${index}`
        const after = containment(rewritten.join(' '), original)
        expect(after).not.toBeNull()
        expect(after ?? 2).toBeLessThanOrEqual(before)
        before = after ?? 2
      }
    }),
  )
})

test('the marked passages are exactly the words of shared shingles, in both texts', () => {
  const few = fc.array(fc.constantFrom('un', 'deux', 'trois', 'quatre'), { minLength: 5, maxLength: 40 })
  const separators = fc.constantFrom(' ', ', ', ' 🎉 ', '\n\n')
  fc.assert(
    fc.property(few, few, separators, (left, right, separator) => {
      const [own, other] = [left.join(separator), right.join(' ')]
      const marked = sharedPassages(own, other)
      const isShared = (words: readonly string[], others: readonly string[], at: number) => {
        const same = (a: number, b: number) =>
          Array.from({ length: shingleSize }, (_, k) => k).every(k => words[a + k] === others[b + k])
        for (let a = Math.max(0, at - shingleSize + 1); a <= at && a + shingleSize <= words.length; a += 1)
          for (let b = 0; b + shingleSize <= others.length; b += 1) if (same(a, b)) return true
        return false
      }
      for (const [content, words, others, passages] of [
        [own, left, right, marked.own],
        [other, right, left, marked.other],
      ] as const) {
        for (const [index, { start, end }] of wordsOf(content).entries()) {
          const within = passages.some(passage => passage.start <= start && end <= passage.end)
          expect(within).toBe(isShared(words, others, index))
        }
        for (const { start, end } of passages) {
          expect(content.slice(start, end)).toMatch(/^\p{L}[\s\S]*\p{L}$/u)
        }
      }
    }),
  )
})

test('nothing shared marks nothing', () => {
  expect(passagesOf(reference, new Set())).toEqual([])
  expect(new Set(hashesOf(reference)).size).toBe(hashesOf(reference).length)
})
