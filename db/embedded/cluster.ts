import { execFile } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries'
import { asUser, type SystemUser } from './system-user'

type Options = {
  binaries: Binaries
  user: SystemUser
  cluster: string
  superuserPassword: string
  /** wait until the files are on the disk; off for a cluster that lives as long as a test run */
  durable: boolean
}

/** The environment of every PostgreSQL process: nothing of the caller's PG… variables or locale. */
export const postgresEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
}

/**
 * Makes the cluster if it is not there. UTF-8 with ICU's root collation, so that names sort the same whatever
 * locale the host has. A cluster left half made by a killed process is made again.
 */
export async function makeCluster({
  binaries,
  user,
  cluster,
  superuserPassword,
  durable,
}: Options): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return requireSameVersion(cluster, binaries)
  const draft = `${cluster}.making`
  const passwordFile = join(draft, '..', 'superuser-password')
  rmSync(draft, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid)
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=und',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...asUser(user), cwd: '/', env: postgresEnvironment },
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
  if (existsSync(cluster) && readdirSync(cluster).length === 0) rmSync(cluster, { recursive: true })
  renameSync(draft, cluster)
}

function requireSameVersion(cluster: string, { version }: Binaries): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const [major] = version.split('.')
  if (made === major) return
  throw new Error(
    `The database in ${cluster} was made by PostgreSQL ${made} and this is ${major}: dump it with the version before, or remove it.`,
  )
}
