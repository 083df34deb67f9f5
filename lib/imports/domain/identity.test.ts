import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ContentIdentity, emailKey, nameKey, urlKey } from './identity'
import { sha256 } from './sha256'

describe('keys', () => {
  it('of names mind letters and accents, not case, spacing or apostrophe', () => {
    expect(nameKey('  Zoë\u00a0 O’Brien ')).toBe(nameKey("ZOË O'BRIEN"))
    expect(nameKey('Straße')).toBe(nameKey('STRASSE'))
    expect(nameKey('José')).not.toBe(nameKey('Jose'))
    expect(nameKey('GTX Pro')).not.toBe(nameKey('GTXPro'))
  })

  it('of e-mail addresses mind neither case nor mailto', () => {
    expect(emailKey(' mailto:Ana@Example.COM ')).toBe('ana@example.com')
  })

  it.each([
    ['https://www.linkedin.com/in/Ana-B/', 'linkedin.com/in/ana-b'],
    ['http://fr.linkedin.com/in/ana-b/fr?trk=x#y', 'linkedin.com/in/ana-b'],
    ['linkedin.com/in/ren%C3%A9', 'linkedin.com/in/rené'],
    ['https://www.Acme.com/', 'acme.com'],
    ['acme.com/Team?x=1', 'acme.com/Team'],
    ['javascript:alert(1)', null],
    ['not an address', null],
    ['', null],
  ])('of %s is %s', (url, key) => {
    expect(urlKey(url)).toBe(key)
  })
})

describe('rows known only by their content', () => {
  it('stay apart when identical, and are the same on the second reading', () => {
    const rows = [
      ['', '2024'],
      ['', '2024'],
      ['', '2025'],
    ]
    const read = () => {
      const contents = new ContentIdentity(['name', 'date'])
      return rows.map(row => contents.next(row).key)
    }
    expect(new Set(read()).size).toBe(3)
    expect(read()).toEqual(read())
  })

  it('do not depend on the order of the columns, on empty ones or on spaces around', () => {
    const one = new ContentIdentity(['Name', 'Date']).next(['Ana', '2024'])
    expect(new ContentIdentity(['date', 'name', 'note']).next([' 2024', 'Ana ', ''])).toEqual(one)
    expect(new ContentIdentity(['Name', 'Date']).next(['2024', 'Ana'])).not.toEqual(one)
  })
})

describe('sha256', () => {
  it('is that of the platform', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
      }),
    )
    expect(sha256('abc', 2)).toBe('ba7816bf8f01cfea')
  })
})
