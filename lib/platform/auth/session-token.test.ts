import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '@/db/id'
import { signSessionId, verifySessionToken } from './session-token'

const secrets = fc.string({ minLength: 32, maxLength: 64 })
const ids = fc.constant(null).map(() => newId<'session'>())
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

describe('a session token', () => {
  it('gives back the id it was signed for', () => {
    fc.assert(
      fc.property(ids, secrets, (id, secret) => {
        expect(verifySessionToken(signSessionId(id, secret), secret)).toBe(id)
      }),
    )
  })

  it('is refused under another secret', () => {
    fc.assert(
      fc.property(ids, secrets, secrets, (id, secret, other) => {
        fc.pre(secret !== other)
        expect(verifySessionToken(signSessionId(id, secret), other)).toBeNull()
      }),
    )
  })

  it('is refused when any one character differs', () => {
    fc.assert(
      fc.property(
        ids,
        secrets,
        fc.nat(79),
        fc.constantFrom(...`${base64url}.`),
        (id, secret, at, character) => {
          const token = signSessionId(id, secret)
          fc.pre(token[at] !== character)
          const changed = token.slice(0, at) + character + token.slice(at + 1)
          expect(verifySessionToken(changed, secret)).toBeNull()
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is refused when it is any other text', () => {
    fc.assert(fc.property(fc.string(), secrets, (text, secret) => verifySessionToken(text, secret) === null))
  })

  it('is refused when something is added or cut', () => {
    const secret = 'x'.repeat(32)
    const token = signSessionId(newId<'session'>(), secret)
    for (const other of [
      `${token}=`,
      `${token} `,
      ` ${token}`,
      token.slice(0, -1),
      token.toUpperCase(),
      '',
    ]) {
      expect(verifySessionToken(other, secret)).toBeNull()
    }
  })
})
