import type { ReadScope } from '@/db/scoped'
import { createOpportunity } from '@/lib/pipeline/mutations/create-opportunity'
import { addPipeline, archivePipeline, savePipeline } from '@/lib/pipeline/mutations/edit-pipelines'
import { addReason, archiveReason, orderReason, saveReason } from '@/lib/pipeline/mutations/edit-reasons'
import { addStage, orderStage, saveStage } from '@/lib/pipeline/mutations/edit-stages'
import { lockSeenStage, stageRow } from '@/lib/pipeline/mutations/lock-stage'
import { moveOpportunity } from '@/lib/pipeline/mutations/move-opportunity'
import { removeStage } from '@/lib/pipeline/mutations/remove-stage'
import { readCard } from '@/lib/pipeline/queries/board-card'
import type { BoardWho } from '@/lib/pipeline/queries/board-who'
import { findBeginning } from '@/lib/pipeline/queries/find-beginning'
import { findBoardCard } from '@/lib/pipeline/queries/find-board-card'
import { listClosedCards, sumClosed } from '@/lib/pipeline/queries/list-closed-cards'
import { listSellers } from '@/lib/pipeline/queries/list-sellers'
import { listStageCards } from '@/lib/pipeline/queries/list-stage-cards'
import { listPipelines, listReasons, listStages, sumStages } from '@/lib/pipeline/queries/list-stages'
import type { Permission } from '@/lib/platform/access/permissions'
import type { Aim, TwoTenantCase, TwoTenantCases } from './two-tenants'
import type { Attack } from './two-tenants-actions'

const queries = 'lib/pipeline/queries'
const mutations = 'lib/pipeline/mutations'
const version = 1
const permission = 'pipeline:read'
const since = '2026-01-01'

const rowsOf = ({ tenant, seat }: Aim) => tenant.rows[seat]
const read = (call: (scope: ReadScope, aim: Aim) => Promise<unknown>): TwoTenantCase => ({
  kind: 'read',
  permission,
  call,
})
/** A read of everybody's board, and of one colleague's. */
const perWho = (call: (scope: ReadScope, who: BoardWho, aim: Aim) => Promise<unknown>): TwoTenantCase =>
  read(async (scope, aim) => {
    const found: unknown[] = []
    const whom: BoardWho[] = [{ kind: 'all' }, { kind: 'member', memberId: aim.tenant.members[aim.seat] }]
    for (const who of whom) found.push(await call(scope, who, aim))
    return found
  })
const part = (of: string): TwoTenantCase => ({ kind: 'part', of })

/** How the attack calls the queries of the board and its settings. */
export const boardQueryCases: TwoTenantCases = {
  [`${queries}/board-card.ts#${readCard.name}`]: part(`${queries}/find-board-card.ts#findBoardCard`),
  [`${queries}/board-card.ts#cardColumns`]: part(`${queries}/find-board-card.ts#findBoardCard`),
  [`${queries}/board-who.ts#fewOf`]: part(`${queries}/list-stage-cards.ts#listStageCards`),
  [`${queries}/find-board-card.ts#findBoardCard`]: read((scope, aim) =>
    findBoardCard(scope, rowsOf(aim).open),
  ),
  [`${queries}/list-stage-cards.ts#listStageCards`]: perWho(async (scope, who, aim) => {
    const { pipeline, stages } = rowsOf(aim)
    const after = { closeOn: null, id: '00000000-0000-7000-8000-000000000000' }
    return [
      await listStageCards(scope, { pipelineId: pipeline }, who, 500),
      await listStageCards(scope, { stageId: stages.open }, who, 500, after),
    ]
  }),
  [`${queries}/list-closed-cards.ts#listClosedCards`]: perWho((scope, who, aim) =>
    listClosedCards(scope, rowsOf(aim).pipeline, who, since, 500),
  ),
  [`${queries}/list-closed-cards.ts#sumClosed`]: perWho((scope, who, aim) =>
    sumClosed(scope, rowsOf(aim).pipeline, who, since),
  ),
  [`${queries}/list-stages.ts#sumStages`]: perWho((scope, who, aim) =>
    sumStages(scope, rowsOf(aim).pipeline, who),
  ),
  [`${queries}/list-stages.ts#listPipelines`]: read(listPipelines),
  [`${queries}/list-stages.ts#listStages`]: read(listStages),
  [`${queries}/list-stages.ts#listReasons`]: read(listReasons),
  [`${queries}/list-sellers.ts#listSellers`]: read(listSellers),
  [`${queries}/find-beginning.ts#findBeginning`]: read((scope, aim) =>
    findBeginning(scope, rowsOf(aim).person, rowsOf(aim).signal),
  ),
}

type Write = Extract<TwoTenantCase, { kind: 'write' }>['call']

const ofMember = (call: Write): TwoTenantCase => ({
  kind: 'write',
  permission: 'pipeline:write',
  ofMember: true,
  call,
})
const ofHouse = (call: Write, right: Permission = 'pipeline:manage'): TwoTenantCase => ({
  kind: 'write',
  permission: right,
  ofMember: false,
  call,
})
const own = (call: Extract<TwoTenantCase, { kind: 'own' }>['call']): TwoTenantCase => ({ kind: 'own', call })

/** How the attack calls everything the board and its settings change. */
export const boardMutationCases: TwoTenantCases = {
  [`${mutations}/move-opportunity.ts#moveOpportunity`]: ofMember((scope, aim) =>
    moveOpportunity(scope, {
      id: rowsOf(aim).open,
      version,
      stageId: rowsOf(aim).stages.lost,
      reasonId: rowsOf(aim).reason,
    }),
  ),
  [`${mutations}/create-opportunity.ts#createOpportunity`]: ofMember((scope, aim) =>
    createOpportunity(scope, {
      stageId: rowsOf(aim).stages.open,
      personId: rowsOf(aim).person,
      personName: undefined,
      ownerId: aim.tenant.members[aim.seat],
    }),
  ),
  [`${mutations}/edit-pipelines.ts#addPipeline`]: own(scope => addPipeline(scope, { name: 'Another' })),
  [`${mutations}/edit-pipelines.ts#savePipeline`]: ofHouse((scope, aim) =>
    savePipeline(scope, { id: rowsOf(aim).pipeline, version, name: 'Renamed' }),
  ),
  [`${mutations}/edit-pipelines.ts#archivePipeline`]: ofHouse((scope, aim) =>
    archivePipeline(scope, { id: rowsOf(aim).pipeline, version }),
  ),
  [`${mutations}/lock-stage.ts#${lockSeenStage.name}`]: part(`${mutations}/edit-stages.ts#saveStage`),
  [`${mutations}/lock-stage.ts#${stageRow.name}`]: part(`${mutations}/edit-stages.ts#saveStage`),
  [`${mutations}/edit-stages.ts#addStage`]: ofHouse((scope, aim) =>
    addStage(scope, { pipelineId: rowsOf(aim).pipeline, name: 'Trial', kind: 'open', probability: 50 }),
  ),
  [`${mutations}/edit-stages.ts#saveStage`]: ofHouse((scope, aim) =>
    saveStage(scope, { id: rowsOf(aim).stages.open, version, name: 'Renamed', probability: 5 }),
  ),
  [`${mutations}/edit-stages.ts#orderStage`]: ofHouse((scope, aim) =>
    orderStage(scope, { id: rowsOf(aim).stages.won, version, by: -1 }),
  ),
  [`${mutations}/remove-stage.ts#removeStage`]: ofHouse((scope, aim) =>
    removeStage(scope, { id: rowsOf(aim).stages.open, version, toStageId: rowsOf(aim).stages.won }),
  ),
  [`${mutations}/edit-reasons.ts#addReason`]: own(scope =>
    addReason(scope, { kind: 'lost', name: 'Another reason' }),
  ),
  [`${mutations}/edit-reasons.ts#saveReason`]: ofHouse((scope, aim) =>
    saveReason(scope, { id: rowsOf(aim).reason, version, name: 'Renamed' }),
  ),
  [`${mutations}/edit-reasons.ts#archiveReason`]: ofHouse((scope, aim) =>
    archiveReason(scope, { id: rowsOf(aim).reason, version, archived: true }),
  ),
  [`${mutations}/edit-reasons.ts#orderReason`]: ofHouse((scope, aim) =>
    orderReason(scope, { id: rowsOf(aim).reason, version, by: 1 }),
  ),
}

const ID = '00000000-0000-7000-8000-000000000000'
const row = { id: ID, version: '1' }
const sellers = { may: 'salesperson', mayNot: 'marketing' } as const
const directors = { may: 'director', mayNot: 'manager' } as const
const foreign = (fields: Readonly<Record<string, string>>) => ({ foreign: { fields, refused: 'not_found' } })

/** Every action of the board and its settings by its name. */
export const boardActionCases: Readonly<Record<string, Attack>> = {
  'opportunity/move': { ...sellers, ...foreign({ ...row, stageId: ID }) },
  'opportunity/create': { ...sellers, ...foreign({ stageId: ID, person: ID }) },
  'pipeline/add': { ...directors, foreign: null },
  'pipeline/save': { ...directors, ...foreign({ ...row, name: 'Renamed' }) },
  'pipeline/archive': { ...directors, ...foreign(row) },
  'stage/add': {
    ...directors,
    ...foreign({ pipelineId: ID, name: 'Trial', kind: 'open', probability: '50' }),
  },
  'stage/save': { ...directors, ...foreign({ ...row, name: 'Renamed', probability: '5' }) },
  'stage/order': { ...directors, ...foreign({ ...row, by: '1' }) },
  'stage/remove': { ...directors, ...foreign(row) },
  'reason/add': { ...directors, foreign: null },
  'reason/save': { ...directors, ...foreign({ ...row, name: 'Renamed' }) },
  'reason/order': { ...directors, ...foreign({ ...row, by: '1' }) },
  'reason/archive': { ...directors, ...foreign({ ...row, archived: 'yes' }) },
}

/** Every route of the board by its method and path. */
export const boardRouteCases: Readonly<Record<string, Attack>> = {
  'GET /api/pipeline/board/live': { ...sellers, foreign: null },
  'GET /api/pipeline/board/cards': { ...sellers, foreign: null },
}
