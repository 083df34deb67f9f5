import { inBackground } from '@/db/pool/background'
import { ensureSetupToken } from '@/lib/platform/auth/setup-token'
import type { SettledEnv } from '@/lib/platform/env/env'
import { type DemoSignIn, fillDemoIfEmpty } from './demo'

/** The lines after the address: how the first person gets in. `address` is where the product answers. */
export async function findWelcome(env: SettledEnv): Promise<(address: string) => string[]> {
  const { DEMO, DATABASE_URL: url } = env
  const signIns = DEMO && url !== undefined ? await inBackground(() => fillDemoIfEmpty(url)) : []
  return signIns.length > 0 ? demoSignIns(signIns) : setupToken()
}

function demoSignIns(signIns: DemoSignIn[]): (address: string) => string[] {
  const width = Math.max(0, ...signIns.map(({ role }) => role.length))
  return address => [
    `Demo sign-ins (one click each at ${address}/sign-in):`,
    ...signIns.map(({ role, email }) => `  ${role.padEnd(width)}  ${email}`),
  ]
}

async function setupToken(): Promise<(address: string) => string[]> {
  const token = await ensureSetupToken()
  if (token === null) return () => []
  return address => [
    `Nobody has a sign-in yet: make the first administrator at ${address}/setup`,
    `with this one-time token, valid for 7 days: ${token}`,
  ]
}
