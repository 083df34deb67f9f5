import type { ReadScope } from '@/db/scoped'
import { readTableView } from '@/lib/pipeline/domain/table-view'
import { editOpportunities } from '@/lib/pipeline/mutations/edit-opportunities'
import { editOpportunity } from '@/lib/pipeline/mutations/edit-opportunity'
import { removeNote, writeNote } from '@/lib/pipeline/mutations/opportunity-note'
import { addPart, removePart, requireOpportunity } from '@/lib/pipeline/mutations/opportunity-person'
import { removeView, saveView } from '@/lib/pipeline/mutations/saved-view'
import { findOpportunityFacts } from '@/lib/pipeline/queries/find-opportunity-facts'
import { listOpportunityPeople } from '@/lib/pipeline/queries/list-opportunity-people'
import { listSavedViews } from '@/lib/pipeline/queries/list-saved-views'
import { listStageHistory } from '@/lib/pipeline/queries/list-stage-history'
import { listStory } from '@/lib/pipeline/queries/list-story'
import { listPeopleChoices, listStageChoices } from '@/lib/pipeline/queries/list-table-choices'
import { listRowsById, listTableIds, listTableRows } from '@/lib/pipeline/queries/list-table-rows'
import { sumTable, sumTableGroups } from '@/lib/pipeline/queries/sum-table'
import { Refusal } from '@/lib/platform/action/result'
import { eventDay } from './factories-rows'
import type { Aim, TwoTenantCase, TwoTenantCases } from './two-tenants'
import type { Attack } from './two-tenants-actions'

const queries = 'lib/pipeline/queries'
const mutations = 'lib/pipeline/mutations'
const version = 1
const page = { number: 1, size: 500 }
const permission = 'pipeline:read'
const rowsOf = ({ tenant, seat }: Aim) => tenant.rows[seat]

/** Everything there is, and what belongs to the one it is aimed at, by person, team and branch. */
const viewsOf = ({ tenant, seat }: Aim) =>
  [
    {},
    { people: `member:${tenant.members[seat]}` },
    { people: `team:${tenant.teams.one}` },
    { people: `branch:${tenant.branches.lyon}`, group: 'owner' },
    { stage: tenant.rows[seat].stages.open, q: tenant.slug, group: 'company' },
  ].map(search => readTableView({ status: 'all', ...search }))

const perView = (
  read: (scope: ReadScope, view: ReturnType<typeof readTableView>, aim: Aim) => Promise<unknown>,
): TwoTenantCase => ({
  kind: 'read',
  permission,
  call: async (scope, aim) => {
    const found: unknown[] = []
    for (const view of viewsOf(aim)) found.push(await read(scope, view, aim))
    return found
  },
})

const ofOpportunity = (read: (scope: ReadScope, id: string) => Promise<unknown>): TwoTenantCase => ({
  kind: 'read',
  permission,
  call: (scope, aim) => read(scope, rowsOf(aim).open),
})

const part = (of: string): TwoTenantCase => ({ kind: 'part', of: `${queries}/${of}` })

/** How the attack calls the queries of the table and of one opportunity. */
export const tableQueryCases: TwoTenantCases = {
  [`${queries}/table-source.ts#tableSource`]: part('list-table-rows.ts#listTableRows'),
  [`${queries}/table-order.ts#orderOf`]: part('list-table-rows.ts#listTableRows'),
  [`${queries}/people-condition.ts#peopleCondition`]: part('list-table-rows.ts#listTableRows'),
  [`${queries}/list-table-rows.ts#listTableRows`]: perView((scope, view) =>
    listTableRows(scope, view, eventDay, page),
  ),
  [`${queries}/list-table-rows.ts#listTableIds`]: perView((scope, view) =>
    listTableIds(scope, view, eventDay),
  ),
  [`${queries}/list-table-rows.ts#listRowsById`]: perView((scope, view, aim) =>
    listRowsById(scope, view, eventDay, [rowsOf(aim).open]),
  ),
  [`${queries}/sum-table.ts#sumTable`]: perView((scope, view) => sumTable(scope, view, eventDay)),
  [`${queries}/sum-table.ts#sumTableGroups`]: perView((scope, view) =>
    sumTableGroups(scope, view, eventDay, { from: 0, to: 50 }),
  ),
  [`${queries}/list-table-choices.ts#listStageChoices`]: { kind: 'read', permission, call: listStageChoices },
  [`${queries}/list-table-choices.ts#listPeopleChoices`]: {
    kind: 'read',
    permission,
    call: listPeopleChoices,
  },
  [`${queries}/list-saved-views.ts#listSavedViews`]: { kind: 'read', permission, call: listSavedViews },
  [`${queries}/opportunity-people-of.ts#peopleOf`]: part('list-opportunity-people.ts#listOpportunityPeople'),
  [`${queries}/list-opportunity-people.ts#listOpportunityPeople`]: ofOpportunity(listOpportunityPeople),
  [`${queries}/find-opportunity-facts.ts#findOpportunityFacts`]: ofOpportunity(findOpportunityFacts),
  [`${queries}/list-stage-history.ts#listStageHistory`]: ofOpportunity(listStageHistory),
  [`${queries}/list-story.ts#listStory`]: ofOpportunity((scope, id) =>
    listStory(scope, id, { skip: 0, most: 500 }),
  ),
}

type Write = Extract<TwoTenantCase, { kind: 'write' }>['call']
const worksOn = (call: Write): TwoTenantCase => ({
  kind: 'write',
  permission: 'pipeline:write',
  ofMember: true,
  call,
})
const partOf = (aim: Aim) =>
  ({ id: rowsOf(aim).open, personId: rowsOf(aim).person, part: 'prescriber' }) as const

/** How the attack calls everything the table and the page of an opportunity change. */
export const tableMutationCases: TwoTenantCases = {
  [`${mutations}/edit-opportunity.ts#editOpportunity`]: worksOn((scope, aim) =>
    editOpportunity(scope, { id: rowsOf(aim).open, version, nextStep: 'Call again' }),
  ),
  [`${mutations}/give-opportunity.ts#giveOpportunity`]: {
    kind: 'part',
    of: `${mutations}/edit-opportunity.ts#editOpportunity`,
  },
  [`${mutations}/edit-opportunities.ts#editOpportunities`]: worksOn(async (scope, aim) => {
    const row = [{ id: rowsOf(aim).open, version }]
    const [edited] = await editOpportunities(scope, { row, field: 'nextStep', nextStep: 'Call again' })
    // Among many a row is reported, not thrown.
    if (edited !== undefined && edited.outcome !== 'done') throw new Refusal(edited.outcome)
  }),
  [`${mutations}/opportunity-note.ts#writeNote`]: worksOn((scope, aim) =>
    writeNote(scope, { id: rowsOf(aim).open, body: 'A note' }),
  ),
  [`${mutations}/opportunity-note.ts#removeNote`]: worksOn((scope, aim) =>
    removeNote(scope, { id: rowsOf(aim).note }),
  ),
  [`${mutations}/opportunity-person.ts#addPart`]: worksOn((scope, aim) =>
    addPart(scope, { ...partOf(aim), part: 'buyer' }),
  ),
  [`${mutations}/opportunity-person.ts#removePart`]: worksOn((scope, aim) => removePart(scope, partOf(aim))),
  [`${mutations}/opportunity-person.ts#requireOpportunity`]: worksOn((scope, aim) =>
    requireOpportunity(scope, rowsOf(aim).open),
  ),
  [`${mutations}/saved-view.ts#saveView`]: {
    kind: 'own',
    call: scope => saveView(scope, { name: 'A view', shared: true, search: {} }),
  },
  [`${mutations}/saved-view.ts#removeView`]: {
    kind: 'write',
    permission,
    ofMember: true,
    call: (scope, aim) => removeView(scope, { id: rowsOf(aim).view }),
  },
}

const ID = '00000000-0000-7000-8000-000000000000'
const row = { id: ID, version: '1' }
const sellers = { may: 'salesperson', mayNot: 'marketing' } as const
const foreign = (fields: Readonly<Record<string, string>>, refused = 'not_found') => ({
  foreign: { fields, refused },
})

/** Every action of the table and of one opportunity by its name. */
export const tableActionCases: Readonly<Record<string, Attack>> = {
  'opportunity/edit': { ...sellers, ...foreign({ ...row, nextStep: 'Call again' }) },
  // Each row has its own answer.
  'opportunity/edit-many': {
    ...sellers,
    ...foreign({ row: `${ID}:1`, field: 'nextStep', nextStep: 'Call again' }),
  },
  'opportunity/add-part': { ...sellers, ...foreign({ id: ID, personId: ID, part: 'buyer' }) },
  'opportunity/remove-part': { ...sellers, ...foreign({ id: ID, personId: ID, part: 'buyer' }) },
  'opportunity/write-note': { ...sellers, ...foreign({ id: ID, body: 'A note' }) },
  'opportunity/remove-note': { ...sellers, ...foreign({ id: ID }) },
  'view/save': { ...sellers, foreign: null },
  'view/remove': { ...sellers, ...foreign({ id: ID }) },
}

/** The exports: they name no row but what the reader sees. */
export const tableRouteCases: Readonly<Record<string, Attack>> = {
  'GET /api/pipeline/table': { ...sellers, foreign: null },
}
