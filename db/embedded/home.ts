import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { canReach, findSystemUser, type SystemUser } from './system-user'

const pointerShape = z.object({ folder: z.string(), superuserPassword: z.string(), password: z.string() })

/** Where a cluster lives, and the passwords of its two logins. */
export type Home = z.infer<typeof pointerShape> & { cluster: string; user: SystemUser }

const sharedFolders = ['/var/lib/entregent', '/var/tmp/entregent', '/tmp/entregent']
const pointerIn = (dataDir: string) => join(dataDir, 'postgres.json')
const ownerIn = (folder: string) => join(folder, 'owner')

/** The home of `dataDir` if it has one; `null` before the first start. Changes nothing. */
export function findHome(dataDir: string): Home | null {
  const path = pointerIn(dataDir)
  if (!existsSync(path)) return null
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new Error(
      `${path} belongs to another user: start Entregent as the user who started it first, or remove ${dataDir}.`,
    )
  }
  const pointer = pointerShape.parse(JSON.parse(text))
  const cluster = join(pointer.folder, 'cluster')
  return { ...pointer, cluster, user: ownerOf(cluster) ?? findSystemUser() }
}

/**
 * The home of `dataDir`, made at the first start: in `dataDir` itself, or, when root starts it in a folder the
 * PostgreSQL user cannot reach (a home of mode 700), in a shared folder that `dataDir/postgres.json` points to.
 */
export function prepareHome(dataDir: string): Home {
  mkdirSync(dataDir, { recursive: true })
  const found = findHome(dataDir)
  if (found && isOurs(found.folder, dataDir)) return found
  const user = findSystemUser()
  const folder = canReach(user, dataDir) ? join(resolve(dataDir), 'postgres') : sharedHome(dataDir)
  if (existsSync(join(folder, 'cluster'))) setAside(folder)
  mkdirSync(folder, { recursive: true, mode: user ? 0o711 : 0o700 })
  if (user) chmodSync(folder, 0o711)
  const secret = () => randomBytes(24).toString('base64url')
  const pointer = { folder, superuserPassword: secret(), password: secret() }
  writeFileSync(ownerIn(folder), resolve(dataDir), { mode: 0o600 })
  writeFileSync(pointerIn(dataDir), JSON.stringify(pointer), { mode: 0o600 })
  return { ...pointer, cluster: join(folder, 'cluster'), user }
}

/** A folder that the PostgreSQL user reaches, for copies of its binaries. */
export function folderForCopies(user: SystemUser, dataDir: string): string {
  return user ? sharedFolder() : join(resolve(dataDir), 'postgres')
}

function sharedHome(dataDir: string): string {
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16)
  return join(sharedFolder(), name)
}

function sharedFolder(): string {
  for (const folder of sharedFolders) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      accessSync(folder, constants.W_OK)
      // In /tmp anybody may have made the name first: only a folder of root's own will do.
      if (statSync(folder).uid !== 0) continue
      chmodSync(folder, 0o755)
      return folder
    } catch {
      // read-only here; the next one
    }
  }
  throw new Error(
    `None of ${sharedFolders.join(', ')} can be written: set DATABASE_URL to use another PostgreSQL.`,
  )
}

// A folder copied with its .data points to the database of the original, which stays the original's while it exists;
// a folder that was moved takes its database along.
function isOurs(folder: string, dataDir: string): boolean {
  if (folder === join(resolve(dataDir), 'postgres')) return true
  if (!existsSync(ownerIn(folder))) return false
  const owner = readFileSync(ownerIn(folder), 'utf8')
  if (owner === resolve(dataDir)) return true
  if (existsSync(pointerIn(owner))) return false
  writeFileSync(ownerIn(folder), resolve(dataDir), { mode: 0o600 })
  return true
}

// The cluster of a .data that was removed: nobody has its passwords any more. One is kept, should it be a mistake.
function setAside(folder: string): void {
  rmSync(`${folder}.removed`, { recursive: true, force: true })
  renameSync(folder, `${folder}.removed`)
}

// Root takes a cluster over as the user it was made by.
function ownerOf(cluster: string): SystemUser {
  if (process.getuid?.() !== 0 || !existsSync(cluster)) return null
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? null : { name: String(uid), uid, gid }
}
