import { expect, test } from 'vitest'
import { languageOfBrowser } from './language'

test.each([
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['de-DE,en;q=0.4,fr;q=0.7', 'fr'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['fr;q=0,en', 'en'],
  [null, 'en'],
] as const)('reads %s as %s', (header, language) => {
  expect(languageOfBrowser(header)).toBe(language)
})
