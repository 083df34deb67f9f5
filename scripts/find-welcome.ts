import type { SettledEnv } from '@/lib/platform/env/env'
import { fillDemoIfEmpty } from './demo'

/** The lines after the address: how the first person gets in. `address` is where the product answers. */
export async function findWelcome(env: SettledEnv): Promise<(address: string) => string[]> {
  if (env.DATABASE_URL === undefined) return () => []
  if (!env.embedded || !env.DEMO) return () => []
  const signIns = await fillDemoIfEmpty(env.DATABASE_URL)
  const width = Math.max(0, ...signIns.map(({ role }) => role.length))
  return address => [
    `Demo sign-ins (one click each at ${address}/sign-in):`,
    ...signIns.map(({ role, email }) => `  ${role.padEnd(width)}  ${email}`),
  ]
}
