import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionsIn, nameBegun, partsOf } from './plan-mentions'

const people = [
  { id: 'anne', name: 'Anne Rohan' },
  { id: 'gaelle', name: 'Anne Rohan-Gaël' },
  { id: 'lea', name: 'Léa' },
]

test.each([
  ['Merci @Anne Rohan pour ce texte', ['anne']],
  ['Merci @Anne Rohan-Gaël', ['gaelle']],
  ['@léa, @Léa et @anne rohan', ['lea', 'anne']],
  ['@Léana et courriel@Léa', []],
  ['@Personne', []],
] as const)('%s', (body, named) => {
  expect(mentionsIn(body, people)).toEqual(named)
})

test('the parts, each from where it begins, put together are the comment', () => {
  const text = fc.array(fc.constantFrom('@', 'Léa', 'Anne Rohan', ' ', '-', 'x')).map(parts => parts.join(''))
  fc.assert(
    fc.property(
      text,
      body =>
        partsOf(body, people)
          .map(({ text, at }) => (body.startsWith(text, at) ? text : `not at ${at}`))
          .join('') === body,
    ),
  )
})

test('a name is begun after an @', () => {
  expect(nameBegun('Merci @An', 9)).toBe('An')
  expect(nameBegun('Merci @', 7)).toBe('')
  expect(nameBegun('Merci', 5)).toBeNull()
  expect(nameBegun('a@b', 3)).toBeNull()
})
