import { expect, test } from 'vitest'
import type { UserId } from '@/db/id'
import { findDevice, rememberDevice } from './known-device'

const secret = 'a-secret-for-tests-of-32-characters-or-more'
const lea = { userId: 'lea' as UserId, passwordHash: 'hash of lea' }
const tom = { userId: 'tom' as UserId, passwordHash: 'hash of tom' }

test('a device is known to the accounts that signed in there, and to no other', () => {
  const cookie = rememberDevice(rememberDevice('', lea, secret), tom, secret)
  expect(findDevice(cookie, lea, secret)).not.toBeNull()
  expect(findDevice(cookie, tom, secret)).not.toBeNull()
  expect(findDevice(cookie, { ...tom, userId: 'max' as UserId }, secret)).toBeNull()
  expect(findDevice(cookie, lea, `${secret}!`)).toBeNull()
})

test('a new password makes it a stranger’s', () => {
  const cookie = rememberDevice('', lea, secret)
  expect(findDevice(cookie, { ...lea, passwordHash: 'another' }, secret)).toBeNull()
})

test('it holds three accounts, each once, and takes no text for one', () => {
  let cookie = rememberDevice('', lea, secret)
  for (const name of ['a', 'b', 'b', 'c'])
    cookie = rememberDevice(cookie, { ...tom, userId: name as UserId }, secret)
  expect(cookie.split('~')).toHaveLength(3)
  expect(findDevice(cookie, lea, secret)).toBeNull()
  const one = cookie.split('~')[0] ?? ''
  for (const text of ['', '~', '.', '~~~.', `.${one.split('.')[1]}`, one.slice(0, -1), 'x'.repeat(5000)])
    expect(findDevice(text, { ...tom, userId: 'c' as UserId }, secret), text).toBeNull()
})
