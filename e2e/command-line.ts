import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { noVariables } from '../scripts/testing/no-variables'
import { type Guest, password } from './people'
import type { Role } from './words'

const root = fileURLToPath(new URL('..', import.meta.url))
const linked = z.object({ link: z.string() })

/** Runs `npm run entregent` beside the server, on its data; gives the JSON it printed. Throws with what it said. */
export async function entregent(parameters: readonly string[], input = ''): Promise<unknown> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/entregent.ts', ...parameters, '--json'],
    {
      cwd: root,
      env: { ...process.env, ...noVariables(), DATA_DIR: process.env.E2E_DATA_DIR },
    },
  )
  child.stdin.end(input)
  let [said, complained] = ['', '']
  child.stdout.on('data', piece => {
    said += piece
  })
  child.stderr.on('data', piece => {
    complained += piece
  })
  const code = await new Promise(resolve => child.once('close', resolve))
  if (code !== 0) throw new Error(`entregent ${parameters.join(' ')}: ${complained}${said}`)
  return JSON.parse(said)
}

const pathOf = (answer: unknown) => new URL(linked.parse(answer).link).pathname

export const inviteByCommand = async ({ email, name, role }: Guest): Promise<string> =>
  pathOf(
    await entregent(['user', 'create', '--org', 'demo', '--email', email, '--name', name, '--role', role]),
  )

/** The link for a new password of somebody who had one. */
export async function createReset({ email, name, role }: Guest): Promise<string> {
  const seat = ['--org', 'demo', '--email', email, '--name', name, '--role', role]
  await entregent(['user', 'create', ...seat, '--password-stdin'], password)
  return pathOf(await entregent(['user', 'reset', '--email', email]))
}

/** An organization beside the demo, with one administrator who has a password. */
export async function createTenant(
  slug: string,
  { email, role }: { email: string; role: Role },
): Promise<void> {
  await entregent(['org', 'create', '--slug', slug, '--name', slug])
  await entregent(
    [
      'user',
      'create',
      '--org',
      slug,
      '--email',
      email,
      '--name',
      'Tenant',
      '--role',
      role,
      '--password-stdin',
    ],
    password,
  )
}
