import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '@/db/scope'
import { withTestDatabase } from '@/db/testing/test-database'
import type { Action } from '@/lib/platform/action/define-action'
import { ownFields, ownRows, publicActionCases } from '@/scripts/testing/entry-points/action-cases'
import { asRequest, cookieOf, NextRequest, type Who } from '@/scripts/testing/entry-points/as-request'
import { type Digest, digestQuery, digestTenant } from '@/scripts/testing/entry-points/digest-tenant'
import { addHouseRows, allIds, type HouseRows } from '@/scripts/testing/entry-points/ids'
import {
  type ListedAction,
  type ListedRoute,
  listActions,
  listRoutes,
} from '@/scripts/testing/entry-points/list'
import { type Asking, routeEntryCases } from '@/scripts/testing/entry-points/route-cases'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { type SeatKey, seats } from '@/scripts/testing/factories-seats'
import { amountsIn, leaksOf } from '@/scripts/testing/leaks'
import { marksIn } from '@/scripts/testing/two-tenants'
import { type Attack, actionCases } from '@/scripts/testing/two-tenants-actions'
import { definedActions } from '../action/define-action'
import { definedRoutes } from '../action/define-route'
import { configure } from '../auth/testing/auth-database'
import { liveChannel } from '../live/publish'
import { can } from './permissions'
import { scopeOfSession } from './scope-of-session'

/** One seat of each of the five roles. */
const roleSeats = ['first', 'manager', 'director', 'marketing', 'admin'] as const satisfies SeatKey[]
const anId = '00000000-0000-7000-8000-000000000000'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const actions = listActions(root)
const routes = listRoutes(root)
const isPublic = ({ name }: { name: string }) =>
  name in publicActionCases || routeEntryCases[name]?.kind === 'public'

const database = withTestDatabase()
let here: Tenant
let there: Tenant
let digest: string
const houses = new Map<Tenant, HouseRows>()
const scopes = new Map<string, Scope>()

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  here = await buildTenant(database.owner, { slug: 'here' })
  there = await buildTenant(database.owner, { slug: 'there' })
  for (const tenant of [here, there]) {
    houses.set(tenant, await addHouseRows(database.owner, tenant))
    for (const seat of roleSeats) {
      const scope = await scopeOfSession(tenant.sessions[seat])
      if (scope === null) throw new Error(`${tenant.slug} ${seat} has no scope.`)
      scopes.set(`${tenant.slug} ${seat}`, scope)
    }
  }
  digest = await digestQuery(database.owner)
})

interface Attempt {
  readonly who: Who
  readonly role: Scope['role']
  /** The other tenant, whose rows the attempt names. */
  readonly victim: Who
  readonly label: string
}

/** Two tenants × five roles: everybody who attacks, each aimed at the same seat of the other tenant. */
function everyone(): Attempt[] {
  return [
    [here, there],
    [there, here],
  ].flatMap(([tenant, other]) =>
    tenant === undefined || other === undefined
      ? []
      : roleSeats.map(seat => ({
          who: { tenant, seat },
          role: seats[seat].role,
          victim: { tenant: other, seat },
          label: `${tenant.slug} ${seat}`,
        })),
  )
}

const idsOf = ({ tenant, seat }: Who): readonly string[] => {
  const house = houses.get(tenant)
  if (house === undefined) throw new Error(`${tenant.slug} has no rows of its own.`)
  return [...new Set(allIds(tenant, seat, house))]
}

const digestOf = (tenant: Tenant): Promise<Digest> => digestTenant(database.owner, digest, tenant)

/** What tells of a tenant in an answer: marks of its rows, and its ids but for those that were sent. */
function tellsOf(victim: Tenant, answer: unknown, sent: string): string[] {
  const text = typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? '')
  const marks = marksIn(answer).filter(({ slug }) => slug === victim.slug)
  const ids = idsOf({ tenant: victim, seat: 'first' }).filter(id => text.includes(id) && !sent.includes(id))
  return [...marks.map(({ slug, seat, kind }) => `${slug}|${seat}|${kind}`), ...ids]
}

/** Sends a form as the browser of a seat would; null for a stranger. */
async function send(who: Who | null, listed: ListedAction, fields: Readonly<Record<string, string>>) {
  const module: Record<string, Action<unknown>> = await import(/* @vite-ignore */ `${root}/${listed.file}`)
  const action = module[listed.exported]
  if (action === undefined) throw new Error(`${listed.file} exports no ${listed.exported}.`)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return asRequest(who, 'action', () => action(null, form))
}

/** Every form that names rows of the victim: each of its ids in the place of an id, beside the attacker's own rows. */
function formsOf(name: string, attack: Attack, { who, victim }: Attempt): Readonly<Record<string, string>>[] {
  if (attack.foreign === null) return [ownFields[name]?.(who) ?? {}]
  const { fields } = attack.foreign
  const places = Object.keys(fields).filter(field => fields[field]?.includes(anId))
  const own = ownRows[name]?.(who) ?? {}
  const forms = idsOf(victim).map(id =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value.replaceAll(anId, id)])),
  )
  // Where several rows are named, the foreign one also stands alone beside the attacker's own.
  const mixed =
    Object.keys(own).length === 0
      ? []
      : places.flatMap(place => idsOf(victim).map(id => ({ ...fields, ...own, [place]: id })))
  return [...forms, ...mixed]
}

/** How many attempts were made, by what they were aimed at: nothing is left out that the sources hold. */
const made = { actions: new Set<string>(), routes: new Set<string>(), attempts: 0 }

describe('every action of members', () => {
  const ofMembers = actions.filter(listed => !isPublic(listed))

  test.each(ofMembers)('$name reaches nothing of another tenant, under any role', async listed => {
    const attack = actionCases[listed.name]
    if (attack === undefined) throw new Error(`${listed.name} has no case.`)
    const before = { [here.slug]: await digestOf(here), [there.slug]: await digestOf(there) }
    made.actions.add(listed.name)
    for (const attempt of everyone()) {
      const { who, role, victim, label } = attempt
      const codes = new Set<string>()
      for (const fields of formsOf(listed.name, attack, attempt)) {
        const answer = await send(who, listed, fields)
        made.attempts += 1
        codes.add(answer.ok ? 'done' : answer.code)
        expect(tellsOf(victim.tenant, answer, JSON.stringify(fields)), label).toEqual([])
        const permission = definedActions().get(listed.name)
        if (permission !== undefined && !can(role, permission)) break
      }
      const permission = definedActions().get(listed.name)
      if (permission === undefined) throw new Error(`${listed.name} has no permission.`)
      if (!can(role, permission)) expect([...codes], label).toEqual(['forbidden'])
      else if (attack.foreign !== null) {
        expect(codes, `${label}: its rows were looked for`).toContain(attack.foreign.refused)
        expect(codes, `${label} did something with rows of ${victim.tenant.slug}`).not.toContain('done')
      }
      expect(codes, label).not.toContain('unexpected')
      expect(await digestOf(victim.tenant), label).toEqual(before[victim.tenant.slug])
      before[who.tenant.slug] = await digestOf(who.tenant)
    }
  })

  test.each(ofMembers)('$name answers no stranger', async listed => {
    expect(await send(null, listed, { id: anId })).toEqual({ ok: false, code: 'signed_out' })
  })
})

const origin = 'https://entregent.example'

/** Asks a route as the browser of a seat would; null for a stranger. */
async function ask(
  who: Who | null,
  { name, file, method }: ListedRoute,
  { params = {}, search = {}, body }: Asking,
) {
  const module: Record<string, Handler> = await import(/* @vite-ignore */ `${root}/${file}`)
  const handler = module[method]
  if (handler === undefined) throw new Error(`${file} exports no ${method}.`)
  const path = name.split(' ')[1] ?? ''
  const address = path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_whole, param) =>
    [params[param] ?? ''].flat().join('/'),
  )
  const headers = new Headers({ origin, host: 'entregent.example', 'sec-fetch-site': 'same-origin' })
  if (who !== null) headers.set('cookie', cookieOf(who))
  const leaves = new AbortController()
  const request = new NextRequest(`${origin}${address}?${new URLSearchParams(search)}`, {
    ...{ method, headers, signal: leaves.signal },
    ...(body === undefined ? {} : { body }),
  })
  const response = await asRequest(who, 'action', () => handler(request, { params: Promise.resolve(params) }))
  return { response, leave: () => leaves.abort() }
}

type Handler = (
  request: Request,
  context: { params: Promise<Readonly<Record<string, string | string[]>>> },
) => Promise<Response>

const routesOf = (...kinds: string[]) =>
  routes.filter(({ name }) => kinds.includes(routeEntryCases[name]?.kind ?? 'missing'))

/** The five roles of both tenants at a route: refused, or answered as `check` says. */
async function attackRoute(
  listed: ListedRoute,
  check: (attempt: Attempt, ofRoute: (asking: Asking) => ReturnType<typeof ask>) => Promise<void>,
) {
  made.routes.add(listed.name)
  await import(/* @vite-ignore */ `${root}/${listed.file}`)
  const permission = definedRoutes().get(listed.name)
  for (const attempt of everyone()) {
    const { who, role, victim, label } = attempt
    const before = await digestOf(victim.tenant)
    const ofRoute = (asking: Asking) => {
      made.attempts += 1
      return ask(who, listed, asking)
    }
    if (permission !== undefined && !can(role, permission)) {
      const { response } = await ofRoute({ params: { id: anId } })
      expect(response.status, label).toBe(403)
    } else await check(attempt, ofRoute)
    expect(await digestOf(victim.tenant), label).toEqual(before)
  }
}

describe('every route of members', () => {
  test.each(routesOf('row'))('$name does not find the rows of another tenant', async listed => {
    const found = routeEntryCases[listed.name]
    if (found?.kind !== 'row') throw new Error(`${listed.name} names no row.`)
    await attackRoute(listed, async ({ victim, label }, ofRoute) => {
      for (const id of idsOf(victim)) {
        const { response } = await ofRoute(found.ask(id))
        expect(response.status, label).toBe(found.status)
        expect(tellsOf(victim.tenant, await response.text(), id), label).toEqual([])
      }
    })
  })

  test.each(routesOf('read', 'own'))(
    '$name, narrowed to another tenant, shows nothing of it',
    async listed => {
      const found = routeEntryCases[listed.name]
      if (found?.kind !== 'read' && found?.kind !== 'own') throw new Error(`${listed.name} reads nothing.`)
      await attackRoute(listed, async ({ who, victim, label }, ofRoute) => {
        const scope = scopes.get(`${who.tenant.slug} ${who.seat}`) ?? fail(`${label} has no scope.`)
        for (const of of [victim, who]) {
          const asking = found.ask(of)
          const { response } = await ofRoute(asking)
          expect(response.status, label).toBeLessThan(500)
          const answer = await response.text()
          expect(tellsOf(victim.tenant, answer, JSON.stringify(asking)), label).toEqual([])
          expect(leaksOf(scope, who.tenant, answer.split('\n')), label).toEqual([])
          if (!scope.amounts && isJson(answer)) expect(amountsIn(JSON.parse(answer)), label).toEqual([])
        }
      })
    },
  )

  test.each(routesOf('stream'))('$name tells nothing of what happens in another tenant', async listed => {
    const found = routeEntryCases[listed.name]
    if (found?.kind !== 'stream') throw new Error(`${listed.name} is no stream.`)
    await attackRoute(listed, async ({ who, victim, label }, ofRoute) => {
      const { response, leave } = await ofRoute(found.ask(victim))
      expect(response.status, label).toBe(200)
      await using heard = await hearingOf(response)
      await notify(victim, 'pipeline')
      await notify(who, 'pipeline')
      await notify(who, 'last')
      const text = await heard.until(found.last(who))
      leave()
      expect(text.match(/^event: (?:card|change)$/gm)?.length, `${label} heard\n${text}`).toBe(found.events)
      expect(tellsOf(victim.tenant, text, ''), label).toEqual([])
    })
  })

  test.each(routesOf('row', 'read', 'own', 'stream'))('$name answers no stranger', async listed => {
    const { response } = await ask(null, listed, { params: { id: anId } })
    expect(response.status).toBe(401)
  })
})

test.each(routesOf('public'))(
  '$name, which answers strangers, tells nothing of another tenant',
  async listed => {
    const found = routeEntryCases[listed.name]
    if (found?.kind !== 'public') throw new Error(`${listed.name} is not public.`)
    await attackRoute(listed, async ({ victim, label }, ofRoute) => {
      const { response } = await ofRoute(found.ask(victim, 'C'.repeat(43)))
      expect(response.status, label).toBe(found.status)
      expect(tellsOf(victim.tenant, await response.text(), ''), label).toEqual([])
    })
  },
)

// Last, since signing out is among them.
describe('every action of strangers', () => {
  test.each(actions.filter(isPublic))(
    '$name reaches nothing of another tenant, under any role',
    async listed => {
      const { fields, ends } = publicActionCases[listed.name] ?? fail(`${listed.name} has no case.`)
      made.actions.add(listed.name)
      for (const { who, victim, label } of everyone()) {
        const before = await digestOf(victim.tenant)
        const sent = fields(victim, 'B'.repeat(43))
        made.attempts += 1
        const answer = await send(who, listed, sent).catch(error => {
          if (String(error?.digest).startsWith('NEXT_REDIRECT')) return { state: 'redirect' }
          throw error
        })
        expect(answer, label).toMatchObject({ state: ends })
        expect(answer, label).not.toMatchObject({ code: 'unexpected' })
        expect(tellsOf(victim.tenant, answer, JSON.stringify(sent)), label).toEqual([])
        expect(await digestOf(victim.tenant), label).toEqual(before)
      }
    },
  )
})

test('no action and no route is left out, and each was tried by five roles of two tenants', () => {
  expect([...made.actions].sort()).toEqual(actions.map(({ name }) => name).sort())
  expect([...made.routes].sort()).toEqual(routes.map(({ name }) => name).sort())
  expect(everyone()).toHaveLength(10)
  expect(made.attempts).toBeGreaterThanOrEqual(10 * (actions.length + routes.length))
  process.stdout.write(
    `Entry points: ${actions.length} actions, ${routes.length} routes, ${everyone().length} seats, ${made.attempts} attempts\n`,
  )
})

/** Tells of a change of the seat's open opportunity, as a mutation would. */
const notify = ({ tenant, seat }: Who, topic: string) => {
  const notice = {
    ...{ organizationId: tenant.organizationId, topic },
    ...{ memberId: tenant.members[seat], rowId: tenant.rows[seat].open },
  }
  return database.owner`select pg_notify(${liveChannel}, ${JSON.stringify(notice)})`
}

/** What a stream says, from the moment it listens. */
async function hearingOf(response: Response) {
  const reader = response.body?.getReader() ?? fail('A stream has a body.')
  const decoder = new TextDecoder()
  let text = ''
  const until = async (wanted: string): Promise<string> => {
    while (!text.includes(wanted)) {
      const { done, value } = await reader.read()
      if (done) throw new Error(`The stream ended before ${wanted}:\n${text}`)
      text += decoder.decode(value, { stream: true })
    }
    return text
  }
  await until('event: position')
  return { until, [Symbol.asyncDispose]: () => reader.cancel() }
}

const isJson = (text: string) => text.startsWith('{') || text.startsWith('[')

function fail(message: string): never {
  throw new Error(message)
}
