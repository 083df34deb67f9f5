import { describe, expect, it } from 'vitest'
import { ColumnProfile } from './profile'

function profileOf(values: string[], limit?: number) {
  const profile = new ColumnProfile(limit)
  for (const [i, value] of values.entries()) profile.push(value, i + 2)
  return profile.result()
}

describe('a column profile', () => {
  it.each([
    ['date', ['2024-10-25', '', '25 Oct 2024']],
    ['number', ['1,234.5', '12', '45590']],
    ['email', ['a@b.fr', 'c@d.com']],
    ['url', ['https://a.fr/x', 'www.b.fr']],
    ['boolean', ['Oui', 'non']],
    ['text', ['Ana', '12']],
    ['text', ['', ' ']],
    ['number', ['45590', '45591']],
  ])('guesses %s', (type, values) => {
    expect(profileOf(values).type).toBe(type)
  })

  it('counts what is filled, and what only seems so', () => {
    const profile = profileOf(['Select', 'API', '', 'Select', '\u00a0', '-', 'N/A'])
    expect(profile).toMatchObject({ filled: 5, blank: 2 })
    expect(profile.suspects.map(({ value, count }) => [value, count])).toEqual([
      ['Select', 2],
      ['-', 1],
      ['N/A', 1],
    ])
  })

  it('ignores suspects when it guesses', () => {
    expect(profileOf(['-', '-', '2024-10-25']).type).toBe('date')
  })

  it('keeps different values with count and first line, up to its limit', () => {
    const profile = profileOf(['a', 'b', 'a', 'c'], 2)
    expect(profile.distinct).toEqual([
      { value: 'a', count: 2, line: 2 },
      { value: 'b', count: 1, line: 3 },
    ])
    expect(profile.distinctComplete).toBe(false)
    expect(profile.filled).toBe(4)
  })

  it('decides dates beyond the limit of kept values', () => {
    expect(profileOf(['01/02/2024', '02/03/2024', '25/12/2024'], 1).dates).toMatchObject({
      format: 'dmy',
      proof: { line: 4 },
    })
  })
})
