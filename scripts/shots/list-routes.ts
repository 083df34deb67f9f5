import { readdirSync } from 'node:fs'

/** Pages that are tools and no screens. */
const tools = ['/bench-empty']

export interface Route {
  /** As typed routes write it: `/members/[id]`. */
  readonly pattern: string
  /** Within app/(workspace), which asks for a session. */
  readonly workspace: boolean
  readonly dynamic: boolean
}

/** Every page of the folder `app`, in order of its pattern; folders in round brackets are not part of an address. */
export function listRoutes(app: string): Route[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .map(path => path.split(/[/\\]/))
    .filter(parts => parts.at(-1) === 'page.tsx')
    .map(parts => routeOf(parts.slice(0, -1)))
    .filter(({ pattern }) => !tools.includes(pattern))
    .sort((a, b) => a.pattern.localeCompare(b.pattern))
}

function routeOf(folders: string[]): Route {
  const words = folders.filter(folder => !/^\(.*\)$/.test(folder))
  return {
    pattern: `/${words.join('/')}`,
    workspace: folders.includes('(workspace)'),
    dynamic: words.some(word => word.startsWith('[')),
  }
}
