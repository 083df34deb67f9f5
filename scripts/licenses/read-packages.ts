import { readFileSync } from 'node:fs'
import { z } from 'zod'

const lock = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
})

export interface LockedPackage {
  readonly name: string
  readonly version: string
  /** An SPDX expression; null where the lock file states none. */
  readonly license: string | null
  /** Used to build and test, and no part of what runs. */
  readonly dev: boolean
  /** A binary for one platform, of which an installation takes one. */
  readonly optional: boolean
  /** What npm compares the download with, as `sha512-` and base64; null where the lock file states none. */
  readonly integrity: string | null
}

/** Every package that package-lock.json can install, in the order of their names; the same version once. */
export function readPackages(path: string): readonly LockedPackage[] {
  const { packages } = lock.parse(JSON.parse(readFileSync(path, 'utf8')))
  const found = new Map<string, LockedPackage>()
  for (const [folder, locked] of Object.entries(packages)) {
    if (folder === '') continue
    const { version = '', license = null, dev = false, optional = false, integrity = null } = locked
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const known = found.get(`${name}@${version}`)
    found.set(`${name}@${version}`, {
      ...{ name, version, license, integrity },
      // Needed anywhere is needed: a second copy may be there for the tests, or for one platform, alone.
      dev: dev && known?.dev !== false,
      optional: optional && known?.optional !== false,
    })
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
