import type postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Random, seededRandom } from '@/db/demo/random'
import type { MemberId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { addDays } from '@/lib/calendar/domain/plain-date'
import { fillDemo } from '@/lib/demo/fill-demo'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import type { Facts } from './domain/board'
import { figures } from './domain/figure'
import { type Period, periodOf } from './domain/period'
import { weeklyTouches } from './domain/weekly-touches'
import { findFacts } from './queries/find-facts'
import { findPictures } from './queries/find-pictures'
import { listMeetings } from './queries/list-meetings'
import { listOpportunities } from './queries/list-opportunities'
import { listPosts } from './queries/list-posts'
import type { MemberFilter } from './queries/member-filter'
import { countByHand, openByHand, picturesByHand } from './testing/count-by-hand'

const database = withTestDatabase()
const now = new Date('2026-03-31T09:20:00Z')
const today = '2026-03-31'
const rounds = 30
let scope: Scope
let everyone: MemberId[] = []
let filters: { filter: MemberFilter; members: MemberId[] }[] = []

beforeAll(async () => {
  process.env.DATABASE_URL = database.url
  await fillDemo(now)
  const found = await findSystemScope({ slug: 'demo' })
  if (found === null) throw new Error('The demo was not made.')
  scope = found
  await changeHands(database.owner)
  filters = await listEveryFilter(database.owner)
  everyone = filters[0]?.members ?? []
}, 180_000)

/** What a quiet demo does not have: a deal that was passed on, a seller who became a manager, a closed seat. */
async function changeHands(owner: postgres.Sql) {
  const sellers = await owner<{ id: string }[]>`
    select id from member where role = 'salesperson' order by name limit 4`
  const [giver, taker, promoted, gone] = sellers.map(({ id }) => id)
  if (gone === undefined || promoted === undefined) throw new Error('The demo has too few salespeople.')
  await owner`update opportunity set member_id = ${taker ?? null} where id in (
    select id from opportunity where member_id = ${giver ?? null} order by id limit 5)`
  await owner`update member set role = 'manager' where id = ${promoted}`
  await owner`update member set status = 'deactivated' where id = ${gone}`
}

async function listEveryFilter(owner: postgres.Sql) {
  const members = await owner<{ id: MemberId; team_id: string | null; branch_id: string | null }[]>`
    select m.id, m.team_id, coalesce(m.branch_id, t.branch_id) as branch_id
    from member m left join team t on t.organization_id = m.organization_id and t.id = m.team_id order by m.id`
  const branches = await owner<
    { id: string; parent_id: string | null }[]
  >`select id, parent_id from branch order by id`
  const below = (id: string): string[] => [
    id,
    ...branches.filter(branch => branch.parent_id === id).flatMap(branch => below(branch.id)),
  ]
  const idsOf = (rows: readonly { id: MemberId }[]) => rows.map(({ id }) => id)
  const teams = [...new Set(members.flatMap(({ team_id }) => (team_id === null ? [] : [team_id])))]
  return [
    { filter: { kind: 'all' }, members: idsOf(members) },
    ...teams.map(teamId => ({
      filter: { kind: 'team', teamId } as const,
      members: idsOf(members.filter(({ team_id }) => team_id === teamId)),
    })),
    ...branches.map(({ id }) => ({
      filter: { kind: 'branch', branchId: id } as const,
      members: idsOf(members.filter(({ branch_id }) => branch_id !== null && below(id).includes(branch_id))),
    })),
    ...members.map(({ id }) => ({ filter: { kind: 'member', memberId: id } as const, members: [id] })),
  ] satisfies { filter: MemberFilter; members: MemberId[] }[]
}

/** A preset, or two dates around the clock changes of spring and autumn. */
function drawPeriod(random: Random): Period {
  if (random.chance(0.3)) {
    const preset = random.pick(['4w', '13w', '26w', '52w'] as const)
    return periodOf({ period: preset }, today, scope.weekStart, null)
  }
  const from = addDays('2025-10-01', random.between(0, 170))
  return periodOf({ from, to: addDays(from, random.between(0, 60)) }, today, scope.weekStart, null)
}

describe('thirty boards drawn by lot', () => {
  const cases = Array.from({ length: rounds }, (_, round) => [round + 1] as const)

  test.each(cases)('board %i shows what the rows say when counted by hand', async round => {
    const random = seededRandom(`board ${round}`)
    const period = drawPeriod(random)
    const { filter, members } = random.chance(0.5) ? random.pick(filters.slice(0, 12)) : random.pick(filters)
    const { facts, open, pictures } = await inScope(scope, async reader => {
      const found = await findFacts(reader, period, filter, today)
      return { ...found, pictures: await findPictures(reader, period, filter) }
    })
    for (const member of everyone) {
      const mine = facts(member)
      const counted = members.includes(member) ? [member] : []
      expect(mine.counts).toEqual(await countByHand(database.owner, period, counted))
      expect(await countByHand(database.owner, period.previous, counted)).toMatchObject(mine.before)
      const { weightedCents, ...rest } = await openByHand(database.owner, today, counted)
      expect(mine.open).toMatchObject(rest)
      expect(mine.open.weightedCents).toBeCloseTo(weightedCents, 4)
    }
    expect(open.reduce((sum, row) => sum + row.open, 0)).toBe(
      (await openByHand(database.owner, today, members)).open,
    )
    const { signals, waiting, channels, medianCycle } = pictures
    const byHand = await picturesByHand(database.owner, period, members)
    const weeks = weeklyTouches(channels, period.weeks.length)
    const warm = weeks.reduce((sum, week) => sum + week.warm, 0)
    expect({
      touches: { touches: weeks.reduce((sum, week) => sum + week.cold, warm), warm_touches: warm },
      signals: signals?.current ?? { signals: 0, answered: 0 },
      waiting: waiting.count,
      oldest: waiting.oldest?.getTime() ?? null,
      channels: channels
        .map(({ weeklyTouches: _touches, weeklyWarm: _warm, ...sums }) => sums)
        .sort((a, b) => a.channel.localeCompare(b.channel)),
      medianCycle,
    }).toEqual(byHand)
  })

  test.each(cases)('the weeks of board %i add up to its period', async round => {
    const random = seededRandom(`weeks ${round}`)
    const period = drawPeriod(random)
    const { facts } = await inScope(scope, reader => findFacts(reader, period, { kind: 'all' }, today))
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    for (const member of everyone) {
      const { counts, weekly } = facts(member)
      const { published, entered, held, handshakes, wonCents } = weekly
      for (const values of [published, entered, held, handshakes, wonCents])
        expect(values).toHaveLength(period.weeks.length)
      expect({
        published: sum(published),
        entered: sum(entered),
        held: sum(held),
        handshakes: sum(handshakes),
        wonCents: sum(wonCents),
      }).toEqual({
        published: counts.published,
        entered: counts.entered,
        held: counts.held,
        handshakes: counts.handshakes,
        wonCents: counts.wonCents,
      })
    }
  })

  test.each(cases)('every figure of board %i is the number of rows behind it', async round => {
    const random = seededRandom(`rows ${round}`)
    const period = drawPeriod(random)
    const { filter, members } = random.pick(filters)
    const page = { number: 1, size: 1 }
    const { found, totals } = await inScope(scope, async reader => {
      const totals = new Map<string, number>()
      for (const [figure, kind] of Object.entries(figures)) {
        const list =
          kind === 'post'
            ? listPosts(reader, figure as 'published', period, filter, page)
            : kind === 'meeting'
              ? listMeetings(reader, figure as 'held', period, filter, page)
              : listOpportunities(reader, figure as 'open', period, filter, page, today)
        totals.set(figure, (await list).total)
      }
      return { totals, found: await findFacts(reader, period, filter, today) }
    })
    const shown = new Map<string, number>()
    for (const figure of totals.keys()) {
      const sum = members.reduce((total, member) => total + figureOf(found.facts(member), figure), 0)
      shown.set(figure, sum)
    }
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(totals))
  })
})

/** A figure of the board by the name its rows have in an address. */
function figureOf({ counts, open }: Facts, figure: string): number {
  if (figure === 'expected') return counts.held + counts.noShowTheirs + counts.noShowOurs
  if (figure === 'closed') return counts.won + counts.lost
  if (figure === 'original') return counts.originalityCount
  if (figure === 'open' || figure === 'warm' || figure === 'rotting') return open[figure]
  const value = Reflect.get(counts, figure)
  if (typeof value !== 'number') throw new Error(`The board has no figure ${figure}.`)
  return value
}
