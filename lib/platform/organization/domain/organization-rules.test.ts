import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findSlugProblem, newOrganization, slugOf } from './organization-rules'

test.each([
  ['acme', null],
  ['dupont-freres-2', null],
  ['a', 'too_short'],
  ['a'.repeat(41), 'too_long'],
  ['Acme', 'characters'],
  ['2acme', 'characters'],
  ['acme-', 'characters'],
  ['ac--me', 'characters'],
  ['acmé', 'characters'],
  ['ac me', 'characters'],
])('the slug %s: %s', (slug, problem) => {
  expect(findSlugProblem(slug)).toBe(problem)
})

describe('the slug of a name', () => {
  it.each([
    ['Dupont & Frères', 'dupont-freres'],
    ['3M France', 'm-france'],
    ['株式会社', 'organization'],
    ['', 'organization'],
  ])('%s gives %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it('is valid for any name', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), name => findSlugProblem(slugOf(name)) === null))
  })
})

describe('a new organization', () => {
  const acme = {
    slug: 'acme',
    name: 'Acme',
    timeZone: 'Europe/Paris',
    weekStart: 1,
    currency: 'EUR',
    language: 'fr',
  }

  it('names the field and what is wrong', () => {
    expect(newOrganization.safeParse(acme).success).toBe(true)
    const wrong = {
      slug: 'A',
      name: ' ',
      timeZone: 'Mars/Base',
      weekStart: 8,
      currency: 'EU',
      language: 'de',
    }
    const problems = newOrganization
      .safeParse(wrong)
      .error?.issues.map(({ path, message }) => [path[0], message])
    expect(problems).toEqual([
      ['slug', 'slug_too_short'],
      ['name', 'empty'],
      ['timeZone', 'unknown'],
      ['weekStart', 'unknown'],
      ['currency', 'unknown'],
      ['language', 'unknown'],
    ])
  })
})
