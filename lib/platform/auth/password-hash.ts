import { hash, verify } from '@node-rs/argon2'
import { normalisePassword, passwordLength } from './domain/password-rules'

/** Argon2id (the library's default) with OWASP's first choice: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a random text nobody kept: compared with where there is no account, so that the answer takes as long. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$hleohSxyn9fV+IUWaHGnpw$9ltw9VibEf8iVGAyCOS+OPWKjDJDEvi07phuAkyTThI'

/** The argon2id hash to keep of a password, in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), cost)

/** Whether a password belongs to a hash; false, after the same work, where there is no hash or the text is over the limit. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const possible = password.length <= passwordLength.most * 2
  const right = await verify(passwordHash ?? nobodysHash, possible ? normalisePassword(password) : '')
  return right && possible && passwordHash !== null
}
