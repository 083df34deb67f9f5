import { Refusal } from '../refusal'
import type { Visitor } from './choices'
import type { DemoSession } from './demo-sessions'
import { type Example, examples } from './examples'
import type { Route } from './list-routes'

/** What one visitor is to look at. */
export interface Visit {
  readonly visitor: Visitor
  readonly session: DemoSession | null
  readonly screens: readonly Example[]
}

/** Public pages that only make sense to somebody signed in. */
const forMembers = ['/sign-out']
/** Pages that exist while nobody has a sign-in; they get a database of their own. */
export const beforeAnyone = ['/setup']
/** The page for an address that leads nowhere has no route. */
const nowhere: Example = { name: 'not-found', path: '/nowhere' }

/** Refuses when a route has a dynamic part and nobody said with which example it is to be opened. */
export function requireExamples(routes: readonly Route[]): void {
  const [missing] = routes.filter(({ pattern, dynamic }) => dynamic && examples[pattern] === undefined)
  if (missing === undefined) return
  throw new Refusal(`The route ${missing.pattern} has no example: add one to scripts/shots/examples.ts.`)
}

/** The screens each visitor is to open, with addresses from the demo. */
export async function planVisits(
  routes: readonly Route[],
  visitors: readonly Visitor[],
  sessions: readonly DemoSession[],
): Promise<Visit[]> {
  const visits: Visit[] = []
  for (const visitor of visitors) {
    const session = sessions.find(({ role }) => role === visitor) ?? null
    const screens: Example[] = []
    for (const route of routes) {
      if (isFor(route, visitor)) screens.push(...(await addressesOf(route, sessions, session)))
    }
    if (visitor === 'stranger' && routes.some(({ pattern }) => pattern === '/')) screens.push(nowhere)
    visits.push({ visitor, session, screens })
  }
  return visits
}

function isFor({ pattern, workspace }: Route, visitor: Visitor): boolean {
  if (beforeAnyone.includes(pattern)) return false
  return (workspace || forMembers.includes(pattern)) === (visitor !== 'stranger')
}

async function addressesOf(
  { pattern }: Route,
  sessions: readonly DemoSession[],
  session: DemoSession | null,
): Promise<Example[]> {
  const find = examples[pattern]
  if (find !== undefined) return find(sessions, session)
  return [{ name: pattern === '/' ? 'home' : pattern.slice(1).replaceAll('/', '-'), path: pattern }]
}
