import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCard, readCards } from './vcard'

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n')

test('a card of 4.0 with a preferred number and a company', () => {
  const text = card(
    'VERSION:4.0',
    'FN:Simon Perreault',
    'N:Perreault;Simon;;;ing. jr,M.Sc.',
    'ORG;TYPE=work:Viagenie;Research',
    'TEL;VALUE=uri;TYPE="work,cell,voice":tel:+1-418-262-6501',
    'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-656-9254;ext=102',
    'EMAIL;TYPE=work:simon@viagenie.example',
    'TITLE:Money\\, Counter',
    'URL;TYPE=home:http://nomis80.example',
    'item3.URL:https\\://www.linkedin.com/in/simon',
  )
  expect(isCard(text)).toBe(true)
  expect(readCards(text)).toEqual([
    {
      name: 'Simon Perreault',
      firstName: 'Simon',
      lastName: 'Perreault',
      email: 'simon@viagenie.example',
      phone: '+1-418-656-9254;ext=102',
      profileUrl: 'https://www.linkedin.com/in/simon',
      position: 'Money, Counter',
      company: 'Viagenie',
    },
  ])
})

test('a card of 2.1 in quoted-printable, broken in the middle of a letter', () => {
  const text = card(
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Nu=C3=B1ez;Jos=C3=',
    '=A9;;;',
    'EMAIL;PREF:jose@acme.example',
  )
  expect(readCards(text)).toMatchObject([
    { name: 'José Nuñez', firstName: 'José', email: 'jose@acme.example' },
  ])
})

test('a line of 3.0 broken at a space, and whoever has only an address', () => {
  const text = card('VERSION:3.0', 'FN:Mr. John Richter\\, James', '  Doe Sr.', 'NOTE:A\\nB')
  expect(readCards(text)).toMatchObject([{ name: 'Mr. John Richter, James Doe Sr.' }])
  expect(readCards(card('VERSION:2.1', 'EMAIL;PREF:a@b.example'))).toMatchObject([{ name: 'a@b.example' }])
  expect(readCards(card('VERSION:3.0', 'NOTE:nobody'))).toEqual([])
})

test('nothing that is pasted throws, and a card without its end is nobody', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
      expect(
        readCards(card(one, `N;ENCODING=QUOTED-PRINTABLE;CHARSET=${other}:=${one}`, other)).length,
      ).toBeLessThan(3)
      expect(readCards(`BEGIN:VCARD\nFN:${other.replace(/[\r\n]/g, '')}`)).toEqual([])
    }),
  )
})
