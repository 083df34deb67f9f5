import { access, constants, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type MapFile, mapFileInput } from '@/lib/imports/inputs'
import { BadUse } from './bad-use'

/** The whole path of a file as written; a BadUse when it is not a file that can be read. */
export async function findInputFile(folder: string, written: string): Promise<string> {
  const path = resolve(folder, written)
  const found = await stat(path).catch(() => null)
  if (found === null) throw new BadUse(`There is no file "${written}".`)
  if (found.isDirectory()) throw new BadUse(`"${written}" is a folder, not a file.`)
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
  if (!readable) throw new BadUse(`The file "${written}" cannot be read by this user.`)
  return path
}

/** The answers of `--map`; a BadUse that names the first thing wrong with them. */
export async function readMap(folder: string, written: string): Promise<MapFile> {
  const text = await readFile(await findInputFile(folder, written), 'utf8')
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new BadUse(`The mapping "${written}" (--map) is not JSON.`)
  }
  const checked = mapFileInput.safeParse(content)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const place = issue === undefined || issue.path.length === 0 ? 'its outermost level' : issue.path.join('.')
  throw new BadUse(
    `The mapping "${written}" (--map) is wrong at ${place}: ${issue?.message ?? 'not an object'}.`,
  )
}
