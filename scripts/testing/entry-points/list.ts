import { readdirSync, readFileSync } from 'node:fs'

export interface ListedAction {
  /** `post/move` */
  readonly name: string
  readonly file: string
  /** Under which name the file exports it. */
  readonly exported: string
}

export interface ListedRoute {
  /** `GET /api/live` */
  readonly name: string
  readonly file: string
  readonly method: string
}

const filesNamed = (root: string, folder: string, name: string): string[] =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith(`/${name}`))
    .sort()

const exportedAction = /^export const (\w+) = \w+\(\{\s*name: '([^']+)'/gm
const exportedMethod = /^export (?:const|async function|function) ([A-Z]+)\b/gm

/** Every server action under lib/, by reading the sources, so that one that nobody imports is found. */
export const listActions = (root: string): readonly ListedAction[] =>
  filesNamed(root, 'lib', 'actions.ts').flatMap(file =>
    [...readFileSync(`${root}/${file}`, 'utf8').matchAll(exportedAction)].map(
      ([, exported = '', name = '']) => ({ name, file, exported }),
    ),
  )

/** Every method of every route handler under app/, by reading the sources; `(groups)` are no part of an address. */
export const listRoutes = (root: string): readonly ListedRoute[] =>
  filesNamed(root, 'app', 'route.ts').flatMap(file => {
    const address = file
      .replace(/^app/, '')
      .replace(/\/route\.ts$/, '')
      .replace(/\/\([^)]*\)/g, '')
    return [...readFileSync(`${root}/${file}`, 'utf8').matchAll(exportedMethod)].map(([, method = '']) => ({
      name: `${method} ${address}`,
      file,
      method,
    }))
  })
