import { cookies } from 'next/headers'
import { env } from '../env/env'
import { cookieName, cookieOptions } from './cookie-rules'
import { type DeviceOwner, rememberDevice } from './known-device'

const yearSeconds = 365 * 24 * 60 * 60

/** Makes this browser one that is known to a user who gave their password in it; only in an action or a route handler. */
export async function writeDeviceCookie(owner: DeviceOwner): Promise<void> {
  const store = await cookies()
  const before = store.get(cookieName('device'))?.value ?? ''
  const value = rememberDevice(before, owner, env().AUTH_SECRET)
  store.set(cookieName('device'), value, { ...cookieOptions(), maxAge: yearSeconds })
}
