import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPasswordProblem } from './password-rules'

const digits = fc.stringMatching(/^\d{1,4}$/)
const random = fc
  .uint8Array({ minLength: 15, maxLength: 24 })
  .map(bytes => Buffer.from(bytes).toString('base64url'))

describe('the length of a password', () => {
  it('is 12 at least and 256 at most, in code points', () => {
    expect(findPasswordProblem('kz8#Vq-mT2x')).toBe('too_short')
    expect(findPasswordProblem('kz8#Vq-mT2xw')).toBeNull()
    expect(findPasswordProblem('🌶🧂🍋🌰🥬🍆')).toBe('too_short')
    expect(findPasswordProblem('🌶a🧂b🍋c🌰d🥬e🍆f')).toBeNull()
    const long = Array.from({ length: 300 }, (_, at) => String.fromCharCode(33 + ((at * at * 7) % 90))).join(
      '',
    )
    expect(findPasswordProblem(long.slice(0, 256))).toBeNull()
    expect(findPasswordProblem(long.slice(0, 257))).toBe('too_long')
  })
})

describe('a common password', () => {
  it.each([
    'password1234',
    'Password1234!',
    'P4$$w0rd2024',
    'motdepasse2024',
    'MotDePasse123!',
    'iloveyou1234',
    'qwertyuiop123',
    'azertyuiop123',
    '123456789012',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'xK9!xK9!xK9!',
    'administrator',
    'Bienvenue2025!',
    'correcthorsebatterystaple',
    'marseille13000',
    'Été-Printemps-2024',
    'football-1998',
    'changeme-31122024',
    'sunshinesunshine',
  ])('%s is refused', password => {
    expect(findPasswordProblem(password)).toBe('too_common')
  })

  it.each([
    'vélo rouillé sous la pluie de Brest',
    'trois-girafes-lisent-Proust',
    'grumpy otter files taxes',
    'a7Rk-92ms-Lq0v',
    '847261938475026',
    'wkvhzpqmrtyb',
  ])('%s is not', password => {
    expect(findPasswordProblem(password)).toBeNull()
  })

  it('is one made of what everybody knows about its owner', () => {
    const owner = {
      email: 'lea.martin@dupont-freres.fr',
      name: 'Léa Martin',
      organizationName: 'Dupont & Frères',
    }
    for (const password of [
      'lea.martin@dupont-freres.fr',
      'LeaMartin2024',
      'lea.martin.1987',
      'dupontfreres1!',
      'Dupont&Freres',
    ]) {
      expect(findPasswordProblem(password, owner)).toBe('too_common')
    }
    expect(findPasswordProblem('Léa aime les vieux phares bretons', owner)).toBeNull()
  })

  it('stays common whatever the case, the accents and the number behind it', () => {
    const words = fc.constantFrom(
      'administrator',
      'iloveyouforever',
      'princesse',
      'Etoile de mer',
      'changeme',
    )
    fc.assert(
      fc.property(
        words,
        digits,
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        (word, number, upper) => {
          const mixed = [...word].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join('')
          fc.pre(`${mixed}${number}`.length >= 12 && !word.includes(' '))
          expect(findPasswordProblem(`${mixed}${number}`)).toBe('too_common')
        },
      ),
    )
  })

  it('is not one that a password manager made', () => {
    const many = fc.sample(random, { numRuns: 300, seed: 7 }).filter(password => new Set(password).size > 9)
    expect(many.length).toBeGreaterThan(100)
    for (const password of many) expect(findPasswordProblem(password)).toBeNull()
  })
})
