import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peopleWords } from './people-words'
import { nameOfProfile, profileKey } from './profile-key'

test('every word begins one of the person', () => {
  expect(peopleWords('  Jean-Pierre o’B ')).toBe("'jean':* & 'pierre':* & 'o':* & 'b':*")
  expect(peopleWords('Ana@acme.example roy')).toBe("'ana@acme.example':* & 'roy':*")
  expect(peopleWords('ana@')).toBe("'ana':*")
  expect(peopleWords(' & | ! ')).toBeNull()
})

test('whatever is typed is quoted words, and no query of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const words = peopleWords(text)
      if (words !== null) expect(words).toMatch(/^'[^'\\]+':\*(?: & '[^'\\]+':\*)*$/)
    }),
  )
})

test('a pasted profile is the key an import gives it', () => {
  expect(profileKey('https://fr.linkedin.com/in/Ana-B/fr?trk=x')).toBe('url:linkedin.com/in/ana-b')
  expect(profileKey('linkedin.com/in/ana-b')).toBe('url:linkedin.com/in/ana-b')
  expect(profileKey('https://example.com')).toBeNull()
  expect(profileKey('Ana B.')).toBeNull()
  expect(nameOfProfile('url:linkedin.com/in/ana-b-12ab34')).toBe('Ana B')
})
