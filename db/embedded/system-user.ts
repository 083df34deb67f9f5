import { execFileSync } from 'node:child_process'

/** The user PostgreSQL runs as; `null` means the user of this process. */
export type SystemUser = { name: string; uid: number; gid: number } | null

/**
 * PostgreSQL refuses to run as root. Root runs it as the system's `postgres` user, made when missing, and as `nobody`
 * where none can be made. Anybody else runs it as himself.
 */
export function findSystemUser(): SystemUser {
  if (process.getuid?.() !== 0) return null
  const found = lookUp('postgres')
  if (found) return found
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
    ['adduser', ['--system', '--group', '--no-create-home', 'postgres']],
    // BusyBox
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ]
  for (const [command, parameters] of attempts) {
    try {
      execFileSync(command, parameters, { stdio: 'ignore' })
    } catch {
      continue
    }
    const made = lookUp('postgres')
    if (made) return made
  }
  const nobody = lookUp('nobody')
  if (nobody) return nobody
  throw new Error(
    'PostgreSQL refuses to run as root and no other user could be made: run Entregent as an ordinary user, or set DATABASE_URL.',
  )
}

/** What `spawn` needs to run a command as that user. */
export function asUser(user: SystemUser): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}

/** Whether that user gets into the folder, through every folder above it. */
export function canReach(user: SystemUser, folder: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...asUser(user), cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function lookUp(name: string): SystemUser {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    const [uid, gid] = [id('-u'), id('-g')]
    return uid > 0 && gid > 0 ? { name, uid, gid } : null
  } catch {
    return null
  }
}
