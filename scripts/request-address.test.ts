import { expect, test } from 'vitest'
import { requestAddress } from './request-address'

test('without a proxy the connection tells, whatever the client writes', () => {
  expect(requestAddress('203.0.113.7', '198.51.100.1', false)).toBe('203.0.113.7')
})

test('an IPv4 address carried by IPv6 is the same address', () => {
  expect(requestAddress('::ffff:203.0.113.7', undefined, false)).toBe('203.0.113.7')
  expect(requestAddress('2001:db8::1', undefined, false)).toBe('2001:db8::1')
})

test('behind a trusted proxy its own hop counts, not those a client may have written', () => {
  expect(requestAddress('10.0.0.2', '6.6.6.6, 203.0.113.7', true)).toBe('203.0.113.7')
  expect(requestAddress('10.0.0.2', ['6.6.6.6', '203.0.113.7'], true)).toBe('203.0.113.7')
  expect(requestAddress('10.0.0.2', undefined, true)).toBe('10.0.0.2')
})

test('a connection that is gone has no address', () => {
  expect(requestAddress(undefined, undefined, false)).toBe('unknown')
})
