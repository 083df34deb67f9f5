import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { UserId } from '@/db/id'

/** Accounts that one browser is known to, the latest first. */
const mostAccounts = 3

export interface DeviceOwner {
  readonly userId: UserId
  readonly passwordHash: string
}

/**
 * The cookie of a browser in which a user signed in with their password: `<random>.<mac>` for each account, joined by `~`. The
 * mac is of the user and the hash of their password, so that a new password makes every device a stranger's; it opens nothing by
 * itself.
 */
export function rememberDevice(before: string, owner: DeviceOwner, secret: string): string {
  const others = partsOf(before).filter(part => !belongsTo(part, owner, secret))
  const random = randomBytes(16).toString('base64url')
  return [`${random}.${macOf(random, owner, secret)}`, ...others].slice(0, mostAccounts).join('~')
}

/** The part of a cookie by which a device is known to an account; null where it is not. */
export const findDevice = (cookie: string, owner: DeviceOwner, secret: string): string | null =>
  partsOf(cookie).find(part => belongsTo(part, owner, secret)) ?? null

const partsOf = (cookie: string): readonly string[] => cookie.split('~').slice(0, mostAccounts)

function belongsTo(part: string, owner: DeviceOwner, secret: string): boolean {
  const [random = '', mac = ''] = part.split('.')
  const given = Buffer.from(mac)
  const right = Buffer.from(macOf(random, owner, secret))
  return random !== '' && given.length === right.length && timingSafeEqual(given, right)
}

const macOf = (random: string, { userId, passwordHash }: DeviceOwner, secret: string): string =>
  createHmac('sha256', secret)
    .update(`entregent device\0${userId}\0${passwordHash}\0${random}`)
    .digest('base64url')
