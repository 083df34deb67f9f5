import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAddressOn, readAddress, withLink, writingAddress } from './network-address'

test.each([
  ['linkedin', 'https://www.linkedin.com/posts/ana_activity-7300000000000000000-AbCd'],
  ['linkedin', ' https://lnkd.in/eXy12 '],
  ['x', 'https://x.com/ana/status/123'],
  ['x', 'https://mobile.twitter.com/ana/status/123'],
  ['facebook', 'https://www.facebook.com/ana/posts/1'],
  ['instagram', 'https://www.instagram.com/p/abc/'],
  ['other', 'https://mastodon.example/@ana/1'],
] as const)('a post of %s can stand at %j', (network, url) => expect(isAddressOn(network, url)).toBe(true))

test.each([
  ['linkedin', 'http://www.linkedin.com/posts/ana'],
  ['linkedin', 'https://www.linkedin.com/'],
  ['linkedin', 'https://linkedin.com.evil.example/posts/ana'],
  ['linkedin', 'https://evillinkedin.com/posts/ana'],
  ['linkedin', 'https://www.linkedin.com@evil.example/posts'],
  ['x', 'https://www.linkedin.com/posts/ana'],
  ['x', 'javascript:alert(1)'],
  ['other', 'https://localhost/x'],
  ['other', ''],
  ['other', 'https://a b.example/'],
] as const)('no post of %s stands at %j', (network, url) => expect(isAddressOn(network, url)).toBe(false))

test('the network’s own place to write gets the whole text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      for (const network of ['linkedin', 'x'] as const) {
        const url = new URL(writingAddress(network, text, null) ?? '')
        expect(url.searchParams.get('text')).toBe(text)
        expect(url.protocol).toBe('https:')
      }
    }),
  )
})

test('a link follows the text once', () => {
  expect(withLink('Bonjour', 'https://a.example')).toBe('Bonjour\n\nhttps://a.example')
  expect(withLink('Voir https://a.example !', 'https://a.example')).toBe('Voir https://a.example !')
  expect(withLink('Bonjour', null)).toBe('Bonjour')
  expect(writingAddress('facebook', 'x', 'https://a.example/?b=c')).toContain(
    'u=https%3A%2F%2Fa.example%2F%3Fb%3Dc',
  )
  expect(writingAddress('other', 'x', null)).toBeNull()
  expect(readAddress('https://user:secret@a.example/')).toBeNull()
})
