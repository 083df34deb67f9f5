import { describe, expect, it } from 'vitest'
import { BadUse } from './bad-use'
import { readOptions } from './read-options'

const read = (...args: string[]) =>
  readOptions(args, { required: ['org'], optional: ['map'], flags: ['dry-run'], words: ['FILE'] })

it('reads options, flags and words in any order', () => {
  const { texts, flags, words } = read('--dry-run', 'été.csv', '--org=acme', '--map', 'map.json')
  expect(texts).toEqual({ org: 'acme', map: 'map.json' })
  expect(flags.has('dry-run')).toBe(true)
  expect(words).toEqual(['été.csv'])
})

describe('names what is wrong in one sentence', () => {
  it.each([
    [['a.csv'], '--org is missing.'],
    [['--org', 'acme'], 'FILE is missing.'],
    [['--org', 'acme', 'a.csv', 'b.csv'], '"b.csv" is one word too many.'],
    [['--org', ' ', 'a.csv'], '--org needs a value.'],
    [['--organisation', 'acme', 'a.csv'], "Unknown option '--organisation'."],
    [['a.csv', '--org'], "Option '--org <value>' argument missing."],
    [['a.csv', '--org', 'acme', '--dry-run=no'], "Option '--dry-run' does not take an argument."],
  ])('%j', (args, sentence) => {
    expect(() => read(...args)).toThrow(new BadUse(sentence))
  })
})
