import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionId } from '@/db/id'
import { withTestDatabase } from '@/db/testing/test-database'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { streamNotices } from './stream'

const database = withTestDatabase()
let tenant: Tenant
let beside: Tenant
let round = 0
const leaving: AbortController[] = []

beforeEach(async () => {
  round += 1
  tenant = await buildTenant(database.owner, { slug: `acme${round}`, teamVisibility: 'names' })
  beside = await buildTenant(database.owner, { slug: `beta${round}` })
})
afterEach(() => {
  for (const leave of leaving.splice(0)) leave.abort()
})

interface Listening {
  /** What it was told after it began to listen. */
  readonly heard: string[]
  readonly closed: Promise<'closed'>
}

async function listen(of: Tenant, seat: SeatKey): Promise<Listening> {
  const scope = await scopeOfSession(of.sessions[seat] as SessionId)
  if (scope === null) throw new Error(`${seat} has no scope.`)
  const leave = new AbortController()
  leaving.push(leave)
  const reader = streamNotices(scope, ['pipeline'], null, leave.signal).getReader()
  const heard: string[] = []
  const begun = deferred()
  const closed = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return 'closed' as const
      const text = new TextDecoder().decode(value)
      if (text.includes('event: position')) begun.resolve()
      else if (text.includes('event: change')) heard.push(text)
    }
  })()
  await begun.promise
  return { heard, closed }
}

function deferred() {
  let resolve = () => {}
  const promise = new Promise<void>(settle => {
    resolve = settle
  })
  return { promise, resolve: () => resolve() }
}

const within = ({ closed }: Listening, milliseconds: number) =>
  Promise.race([closed, new Promise(resolve => setTimeout(resolve, milliseconds, 'still open'))])

/** What a card of a member that changes tells those who may see it. */
const tell = (of: Tenant, seat: SeatKey) =>
  database.owner`select pg_notify('entregent_live', ${JSON.stringify({
    ...{ organizationId: of.organizationId, topic: 'pipeline' },
    ...{ memberId: of.members[seat], rowId: of.rows[seat].open },
  })})`

const owner = () => database.owner
const idOf = (seat: SeatKey) => tenant.members[seat]

const changes: readonly (readonly [what: string, listener: SeatKey, change: () => Promise<unknown>])[] = [
  [
    'a role',
    'director',
    () => owner()`update member set role = 'salesperson' where id = ${idOf('director')}`,
  ],
  [
    'a seat that is closed',
    'first',
    () => owner()`update member set status = 'deactivated' where id = ${idOf('first')}`,
  ],
  [
    'a branch',
    'director',
    () => owner()`update member set branch_id = ${tenant.branches.south} where id = ${idOf('director')}`,
  ],
  [
    'a team of one’s own',
    'first',
    () => owner()`update member set team_id = ${tenant.teams.three} where id = ${idOf('first')}`,
  ],
  [
    'a colleague’s team',
    'manager',
    () => owner()`update member set team_id = ${tenant.teams.three} where id = ${idOf('first')}`,
  ],
  [
    'a team’s manager',
    'manager',
    () => owner()`update team set manager_id = ${idOf('farManager')} where id = ${tenant.teams.one}`,
  ],
  [
    'a team’s branch',
    'director',
    () => owner()`update team set branch_id = ${tenant.branches.nice} where id = ${tenant.teams.one}`,
  ],
  [
    'the tree',
    'director',
    () => owner()`update branch set parent_id = ${tenant.branches.south} where id = ${tenant.branches.lyon}`,
  ],
  [
    'what a team shows',
    'first',
    () =>
      owner()`update organization set team_visibility = 'averages' where organization_id = ${tenant.organizationId}`,
  ],
  [
    'a session that ends',
    'admin',
    () => owner()`update session set ended_at = now() where id = ${tenant.sessions.admin}`,
  ],
  [
    'a session that moves',
    'admin',
    () =>
      owner()`update session set organization_id = ${beside.organizationId} where id = ${tenant.sessions.admin}`,
  ],
]

test.each(changes)(
  '%s closes the stream within a second, and what follows is not heard',
  async (_what, seat, change) => {
    const listening = await listen(tenant, seat)
    const others = await Promise.all([
      listen(tenant, 'marketing'),
      listen(beside, 'director'),
      listen(beside, 'admin'),
    ])
    await tell(tenant, seat)
    await expect.poll(() => listening.heard.length).toBe(1)
    await change()
    await tell(tenant, seat)
    await tell(tenant, 'first')
    expect(await within(listening, 1_000)).toBe('closed')
    expect(listening.heard).toHaveLength(1)
    // All were asked by the same notice.
    const left = await Promise.all(others.map(other => within(other, 200)))
    expect(left).toEqual(others.map(() => 'still open'))
  },
)

test('a change that leaves everybody what they see closes nothing', async () => {
  const streams = await Promise.all(
    (['first', 'manager', 'admin'] as const).map(seat => listen(tenant, seat)),
  )
  await owner()`update member set name = 'Another name', quarterly_won_target_cents = 1 where id = ${idOf('first')}`
  await owner()`update member set status = 'deactivated' where id = ${idOf('far')}`
  await owner()`update session set last_seen_at = now(), ended_at = null where id = ${tenant.sessions.first}`
  const left = await Promise.all(streams.map(stream => within(stream, 500)))
  expect(left).toEqual(streams.map(() => 'still open'))
})
