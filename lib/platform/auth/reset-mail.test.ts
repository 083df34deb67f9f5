import { expect, test } from 'vitest'
import { writeResetMail } from './reset-mail'

const reset = { name: 'Léa <b>', link: 'https://entregent.example/reset/abc', language: null }

test('a reset mail is in the language of its reader, else in that of the page', () => {
  const french = 'Entregent : choisir un nouveau mot de passe'
  const english = 'Entregent: choose a new password'
  expect(writeResetMail({ ...reset, language: 'fr' }, 'en').subject).toBe(french)
  expect(writeResetMail({ ...reset, language: 'en' }, 'fr').subject).toBe(english)
  expect(writeResetMail(reset, 'fr').subject).toBe(french)
})

test('a reset mail carries its link on a line of its own, and the name as it is', () => {
  const { text } = writeResetMail(reset, 'en')
  expect(text.split('\n')).toContain(reset.link)
  expect(text).toContain('Hello Léa <b>,')
})
