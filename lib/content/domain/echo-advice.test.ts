import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedPassages } from './echo'
import { echoAdvice } from './echo-advice'

const reference =
  'Notre nouvelle gamme réduit la consommation d’énergie de trente pour cent, sans rien changer aux habitudes de vos équipes.'
const adviceOn = (text: string, language: 'fr' | 'en' = 'fr') =>
  echoAdvice(text, language, sharedPassages(text, reference).own)

test('names the longest passage taken over', () => {
  const advice = adviceOn(`Je vous le dis. ${reference}`)
  expect(advice.rule).toBe('passage')
  expect(advice.rule === 'passage' && advice.passage).toMatch(/^Notre nouvelle gamme.*équipes$/)
})

test.each([
  ['Une belle gamme.', 'fr', 'short'],
  ['La gamme réduit beaucoup la facture de tous les ateliers.', 'fr', 'first_person'],
  ['Hier soir j’ai visité un atelier avec des gens formidables.', 'fr', 'question'],
  ['J’ai visité un atelier avec des gens formidables.', 'fr', 'concrete'],
  ['J’ai visité l’atelier de Karim, qui a tout changé.', 'fr', 'question'],
  ['J’ai visité l’atelier de Karim. Qui fait pareil chez vous ?', 'fr', 'own'],
  ['We visited a workshop with wonderful people there.', 'en', 'first_person'],
  ['I visited a workshop with wonderful people there.', 'en', 'concrete'],
  ['In 2025 I visited a workshop with wonderful people.', 'en', 'question'],
  ['I met Sarah there by chance, do you believe it?', 'en', 'own'],
] as const)('%j (%s): %s', (text, language, rule) => expect(echoAdvice(text, language, []).rule).toBe(rule))

test('a short passage is named once the text has a voice and a place', () => {
  const advice = adviceOn('À Lyon, j’ai vu une gamme réduit la consommation d’énergie, et je ris.')
  expect(advice).toMatchObject({ rule: 'passage', passage: 'gamme réduit la consommation d’énergie' })
})

test('says one thing about any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('fr', 'en'),
      (text, language) => {
        const { rule } = echoAdvice(text, language as 'fr' | 'en', [])
        expect(['short', 'first_person', 'concrete', 'question', 'own']).toContain(rule)
      },
    ),
  )
})
