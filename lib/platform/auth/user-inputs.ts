import { z } from 'zod'
import { emailKey } from '@/lib/imports/domain/identity'
import { findPasswordProblem, type PasswordOwner } from './domain/password-rules'

const emailLength = 254
const nameLength = 120

/** An address to sign in with, folded as it is kept. Codes: `email`, `too_long`. */
export const emailInput = z
  .string()
  .max(emailLength, { error: 'too_long' })
  .transform(emailKey)
  .pipe(z.email({ error: 'email' }))

/** A human's name. Codes: `empty`, `too_long`. */
export const nameInput = z.string().trim().min(1, { error: 'empty' }).max(nameLength, { error: 'too_long' })

/** Any text as the password to compare with; rules hold for new ones only. */
export const passwordInput = z.string().min(1, { error: 'empty' }).max(1024, { error: 'too_long' })

/** Adds the complaint about a new password under `field`, with what is known of its owner. */
export function complainAboutPassword(
  context: z.RefinementCtx,
  password: string,
  owner: PasswordOwner,
  field = 'password',
): void {
  const problem = findPasswordProblem(password, owner)
  if (problem !== null) context.addIssue({ code: 'custom', path: [field], message: problem })
}
