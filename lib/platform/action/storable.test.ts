import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStorable, unstorableFields } from './storable'

test('text of any language can be kept, a NUL or half a pair cannot, wherever it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: false }), value => {
      const clean = !/\\u0000|\\ud[89a-f]/.test(JSON.stringify(value))
      expect(isStorable(value)).toBe(clean)
    }),
  )
  for (const wrong of ['\0', 'a\ud800', '\udc00b']) {
    expect(isStorable(wrong)).toBe(false)
    expect(isStorable({ a: [{ b: wrong }] })).toBe(false)
    expect(isStorable({ [wrong]: 1 })).toBe(false)
  }
  expect(isStorable({ body: 'Été 👍🏽 \n', at: null, list: [1, true] })).toBe(true)
})

test('what is nested without end is refused and does not end the stack', () => {
  const depth = 100_000
  expect(isStorable(JSON.parse('['.repeat(depth) + ']'.repeat(depth)))).toBe(false)
})

test('the fields that cannot be kept are named', () => {
  const fields = { name: 'a\0', note: 'fine', list: ['x', '\0'], file: new File(['\0'], 'a') }
  expect(unstorableFields(fields)).toEqual({ name: 'invalid', list: 'invalid' })
})
