import { viewImport } from '@/lib/imports/loaders'
import { findBatch } from '@/lib/imports/queries/find-batch'
import { listBuiltUpon, listEdited } from '@/lib/imports/queries/list-built-upon'
import { listMemberChoices, listStageChoices } from '@/lib/imports/queries/list-choices'
import { listImports } from '@/lib/imports/queries/list-imports'
import { listProblems } from '@/lib/imports/queries/list-problems'
import { readChunks } from '@/lib/imports/queries/read-chunks'
import { resolveMembers } from '@/lib/imports/queries/resolve-members'
import { findOrganizationVersion, listAudit, listStaff } from '@/lib/organization/queries'
import { type Figure, figures } from '@/lib/overview/domain/figure'
import { periodOf } from '@/lib/overview/domain/period'
import { findPeriod } from '@/lib/overview/loaders'
import { findCycles } from '@/lib/overview/queries/find-cycles'
import { findDataRange } from '@/lib/overview/queries/find-data-range'
import { findFacts } from '@/lib/overview/queries/find-facts'
import { findPictures } from '@/lib/overview/queries/find-pictures'
import { findUnseen } from '@/lib/overview/queries/find-unseen'
import { findWaiting } from '@/lib/overview/queries/find-waiting'
import { listFilters } from '@/lib/overview/queries/list-filters'
import { listMeetings } from '@/lib/overview/queries/list-meetings'
import { listOpportunities } from '@/lib/overview/queries/list-opportunities'
import { listPosts } from '@/lib/overview/queries/list-posts'
import { listSeats } from '@/lib/overview/queries/list-seats'
import { listAgenda, listDuePromises, listWaitingSignals } from '@/lib/overview/queries/list-today'
import type { MemberFilter } from '@/lib/overview/queries/member-filter'
import { sumChannels } from '@/lib/overview/queries/sum-channels'
import { sumOpen } from '@/lib/overview/queries/sum-open'
import { type RollupName, sumRollup } from '@/lib/overview/queries/sum-rollup'
import { listWins } from '@/lib/reports/queries'
import { eventSpan } from './factories-rows'
import type { Aim, TwoTenantCase, TwoTenantCases } from './two-tenants'
import { composerQueryCases } from './two-tenants-content-composer'
import { importsQueryCases } from './two-tenants-content-imports'
import { libraryQueryCases } from './two-tenants-content-library'
import { planQueryCases } from './two-tenants-content-plan'
import { boardQueryCases } from './two-tenants-pipeline-board'
import { changesQueryCases } from './two-tenants-pipeline-changes'
import { signalsQueryCases } from './two-tenants-pipeline-signals'
import { tableQueryCases } from './two-tenants-pipeline-table'
import { touchesQueryCases } from './two-tenants-pipeline-touches'

const today = '2026-03-31'
const period = periodOf(eventSpan, today, 1, null)
const page = { number: 1, size: 500 }

/** Every way a screen can be narrowed to somebody; `all` among them. */
const filtersOf = ({ tenant, seat }: Aim): MemberFilter[] => [
  { kind: 'all' },
  { kind: 'member', memberId: tenant.members[seat] },
  ...Object.values(tenant.teams).map(teamId => ({ kind: 'team', teamId }) as const),
  ...Object.values(tenant.branches).map(branchId => ({ kind: 'branch', branchId }) as const),
]

/** A read of every filter, with what it found for each. */
const perFilter = (
  read: (scope: Parameters<typeof findWaiting>[0], filter: MemberFilter) => Promise<unknown>,
): TwoTenantCase => ({
  kind: 'read',
  call: async (scope, aim) => {
    const found: unknown[] = []
    for (const filter of filtersOf(aim)) found.push(await read(scope, filter))
    return found
  },
})

/** Every figure of a kind without a filter; with one, which is a condition more, the first is enough. */
const figuresOf = (kind: (typeof figures)[Figure], filter: MemberFilter) =>
  (Object.keys(figures) as Figure[])
    .filter(figure => figures[figure] === kind)
    .slice(0, filter.kind === 'all' ? undefined : 1)

const rollups: RollupName[] = [
  'activity_rollup',
  'signal_rollup',
  'post_rollup',
  'stage_entry_rollup',
  'close_rollup',
  'meeting_rollup',
]
const measures = {
  activity_rollup: ['touches', 'warm_touches', 'minutes'],
  signal_rollup: ['signals', 'answered'],
  post_rollup: ['published', 'planned', 'impressions'],
  stage_entry_rollup: ['first_entries'],
  close_rollup: ['won', 'lost', 'won_cents'],
  meeting_rollup: ['held', 'handshakes', 'to_confirm'],
} as const satisfies Record<RollupName, readonly string[]>

const overview = 'lib/overview/queries'
const imports = 'lib/imports/queries'

/** How the attack calls every query; what may come back it reads from the marks. */
export const queryCases: TwoTenantCases = {
  ...composerQueryCases,
  ...importsQueryCases,
  ...libraryQueryCases,
  ...planQueryCases,
  ...boardQueryCases,
  ...changesQueryCases,
  ...signalsQueryCases,
  ...tableQueryCases,
  ...touchesQueryCases,
  [`${overview}/find-cycles.ts#findCycles`]: perFilter((scope, filter) => findCycles(scope, period, filter)),
  [`${overview}/find-data-range.ts#findDataRange`]: { kind: 'read', call: findDataRange },
  [`${overview}/find-facts.ts#findFacts`]: {
    kind: 'read',
    call: async (scope, aim) => {
      const { facts, open } = await findFacts(scope, period, { kind: 'all' }, today)
      return { facts: Object.values(aim.tenant.members).map(facts), open }
    },
  },
  [`${overview}/find-facts.ts#findOutcomes`]: { kind: 'part', of: `${overview}/find-facts.ts#findFacts` },
  [`${overview}/find-facts.ts#findPosts`]: { kind: 'part', of: `${overview}/find-facts.ts#findFacts` },
  [`${overview}/find-pictures.ts#findPictures`]: perFilter((scope, filter) =>
    findPictures(scope, period, filter),
  ),
  [`${overview}/ask-board.ts#askBoard`]: { kind: 'part', of: `${overview}/find-facts.ts#findFacts` },
  [`${overview}/find-unseen.ts#findUnseen`]: {
    kind: 'read',
    call: async (scope, { tenant }) => {
      const unseen = await findUnseen(scope, { kind: 'all' })
      return Object.values(tenant.members).map(member => unseen(member, eventSpan))
    },
  },
  [`${overview}/find-waiting.ts#findWaiting`]: perFilter(findWaiting),
  [`${overview}/list-filters.ts#listFilters`]: { kind: 'read', call: listFilters },
  [`${overview}/list-meetings.ts#listMeetings`]: perFilter((scope, filter) =>
    Promise.all(
      figuresOf('meeting', filter).map(figure => listMeetings(scope, figure as 'held', period, filter, page)),
    ),
  ),
  [`${overview}/list-opportunities.ts#listOpportunities`]: perFilter((scope, filter) =>
    Promise.all(
      figuresOf('opportunity', filter).map(figure =>
        listOpportunities(scope, figure as 'open', period, filter, page, today),
      ),
    ),
  ),
  [`${overview}/list-posts.ts#listPosts`]: perFilter((scope, filter) =>
    Promise.all(
      figuresOf('post', filter).map(figure => listPosts(scope, figure as 'published', period, filter, page)),
    ),
  ),
  [`${overview}/list-seats.ts#listSeats`]: perFilter(listSeats),
  [`${overview}/list-today.ts#listWaitingSignals`]: ofMember(listWaitingSignals),
  [`${overview}/list-today.ts#listAgenda`]: ofMember((scope, id) => listAgenda(scope, id, today)),
  [`${overview}/list-today.ts#listDuePromises`]: ofMember((scope, id) => listDuePromises(scope, id, today)),
  [`${overview}/member-filter.ts#memberCondition`]: { kind: 'part', of: `${overview}/sum-open.ts#sumOpen` },
  [`${overview}/page.ts#countAndPage`]: { kind: 'part', of: `${overview}/list-posts.ts#listPosts` },
  [`${overview}/sum-channels.ts#sumChannels`]: perFilter((scope, filter) =>
    sumChannels(scope, period, filter),
  ),
  [`${overview}/sum-open.ts#rottingCondition`]: { kind: 'part', of: `${overview}/sum-open.ts#sumOpen` },
  [`${overview}/sum-open.ts#sumOpen`]: perFilter((scope, filter) => sumOpen(scope, filter, today)),
  [`${overview}/sum-rollup.ts#sumRollup`]: perFilter((scope, filter) =>
    Promise.all(
      rollups.map(table =>
        sumRollup(scope, period, filter, { table, measures: measures[table], by: 'member', before: true }),
      ),
    ),
  ),
  'lib/reports/queries.ts#listWins': {
    kind: 'read',
    permission: 'amount:read',
    call: async scope => [await listWins(scope, 'member'), await listWins(scope, 'source')],
  },
  'lib/organization/queries.ts#listStaff': {
    kind: 'read',
    permission: 'member:manage',
    call: listStaff,
  },
  'lib/organization/queries.ts#findOrganizationVersion': { kind: 'read', call: findOrganizationVersion },
  'lib/organization/queries.ts#listAudit': { kind: 'read', permission: 'audit:read', call: listAudit },
  [`${imports}/find-batch.ts#mayOpen`]: { kind: 'part', of: `${imports}/find-batch.ts#findBatch` },
  [`${imports}/find-batch.ts#findBatch`]: {
    kind: 'read',
    permission: 'import:run',
    call: (scope, { tenant, seat }) => findBatch(scope, tenant.rows[seat].batch),
  },
  [`${imports}/list-built-upon.ts#listEdited`]: ofBatch(listEdited),
  [`${imports}/list-built-upon.ts#listBuiltUpon`]: ofBatch(listBuiltUpon),
  'lib/imports/loaders.ts#viewImport': {
    kind: 'read',
    permission: 'import:run',
    call: (scope, { tenant, seat }) => viewImport(scope, tenant.rows[seat].batch),
  },
  'lib/overview/loaders.ts#findPeriod': {
    kind: 'read',
    call: scope => findPeriod(scope, { period: 'all' }, today),
  },
  [`${imports}/list-choices.ts#listMemberChoices`]: {
    kind: 'read',
    permission: 'import:run',
    call: listMemberChoices,
  },
  [`${imports}/list-choices.ts#listStageChoices`]: { kind: 'read', call: listStageChoices },
  [`${imports}/list-imports.ts#listImports`]: {
    kind: 'read',
    permission: 'import:run',
    call: async (scope, { tenant, seat }) => [
      await listImports(scope),
      await listImports(scope, tenant.rows[seat].batch),
    ],
  },
  [`${imports}/list-problems.ts#listProblems`]: ofBatch((scope, batch) =>
    listProblems(scope, batch, { after: 0, limit: 50 }),
  ),
  [`${imports}/read-chunks.ts#readChunks`]: ofBatch(async (scope, batch) => {
    const pieces: Uint8Array[] = []
    for await (const piece of readChunks(scope, batch)) pieces.push(piece)
    return pieces
  }),
  [`${imports}/resolve-members.ts#resolveMembers`]: {
    kind: 'read',
    permission: 'import:run',
    call: (scope, { tenant, seat }) =>
      tenant.organizationId === scope.organizationId
        ? Promise.resolve(null)
        : resolveMembers(scope, { somebody: tenant.members[seat] }),
  },
}

/** A read about one batch, after its callers asked `findBatch`; here it is asked for batches of others alone. */
function ofBatch(
  read: (scope: Parameters<typeof findBatch>[0], batchId: string) => Promise<unknown>,
): TwoTenantCase {
  return {
    kind: 'read',
    permission: 'import:run',
    call: async (scope, { tenant, seat }) => {
      const { batch } = tenant.rows[seat]
      const ours = tenant.organizationId === scope.organizationId
      return ours && (await findBatch(scope, batch)) === null ? null : read(scope, batch)
    },
  }
}

function ofMember(
  read: (scope: Parameters<typeof listWaitingSignals>[0], memberId: string) => Promise<unknown>,
): TwoTenantCase {
  return { kind: 'read', call: (scope, { tenant, seat }) => read(scope, tenant.members[seat]) }
}
