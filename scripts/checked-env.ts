import { loadDotenv } from '@/lib/platform/env/load-dotenv'
import { type Env, readEnv } from '@/lib/platform/env/read-env'
import { Refusal } from './refusal'

/** The configuration of this start, `.env` included; refuses with one line per mistake. */
export function checkedEnv(mode: 'production' | 'development'): Env {
  const loaded = loadDotenv()
  // Assigned, not written as an operator would: Next reads it before it reads anything else.
  Object.assign(process.env, { NODE_ENV: mode })
  const reading = readEnv()
  const mistakes = [...(loaded.ok ? [] : [loaded.mistake]), ...(reading.ok ? [] : reading.mistakes)]
  if (reading.ok && mistakes.length === 0) return reading.env
  throw new Refusal(['The configuration is wrong:', ...mistakes.map(line => `  ${line}`)].join('\n'))
}
