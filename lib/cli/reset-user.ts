import { createPasswordResetLink } from '@/lib/platform/auth/create-password-reset'
import { BadUse } from './bad-use'
import type { Prepare } from './command'
import { readOptions } from './read-options'

export const prepareResetUser: Prepare = async args => {
  const { email } = readOptions(args, { required: ['email'] }).texts
  return async () => {
    const link = await createPasswordResetLink(email)
    if (link === null) throw new BadUse(`There is no user with the address "${email}" (--email).`)
    return {
      json: { email, link },
      text: [`This link sets a new password for ${email}, once, within an hour:`, link],
      exit: 0,
    }
  }
}
