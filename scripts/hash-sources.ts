import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folders = ['app', 'components', 'db', 'lib', 'messages', 'public']
// Next writes into these itself while it builds.
const rewritten = ['next-env.d.ts', 'tsconfig.json']
const isTopLevelSource = (name: string) => /\.(mjs|json|ts)$/.test(name) && !rewritten.includes(name)
const isTest = (name: string) => /\.test\.tsx?$/.test(name)

/** One digest over everything a build depends on: paths, contents, and the folder itself, whose path a build keeps. */
export function hashSources(root: string): string {
  const digest = createHash('sha256').update(root)
  const top = readdirSync(root).filter(isTopLevelSource)
  for (const path of [...top, ...folders.flatMap(folder => listFiles(root, folder))].sort()) {
    if (isTest(path)) continue
    digest.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return digest.digest('hex')
}

function listFiles(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
  } catch {
    return []
  }
}
