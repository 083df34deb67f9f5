import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { EncodingDetector } from '@/lib/imports/domain/encoding'
import { chooseKind, discardImport, saveMapping, startImport } from '@/lib/imports/mutations/change-batch'
import { keepAnswers } from '@/lib/imports/mutations/keep-answers'
import { extendLease, failBatch, keepProgress, requeueBatch } from '@/lib/imports/mutations/keep-progress'
import { closeFile, dropBatch, openBatch, storeChunk } from '@/lib/imports/mutations/store-file'
import { deleteMade, restoreUpdated } from '@/lib/imports/mutations/take-back'
import { tellRooms } from '@/lib/imports/mutations/tell-rooms'
import { undoBatch } from '@/lib/imports/mutations/undo-batch'
import { wakeWorkers } from '@/lib/imports/mutations/wake-workers'
import { runBatch } from '@/lib/imports/run-batch'
import { confirmMeeting, settlePromise } from '@/lib/meetings/mutations'
import {
  endMemberSessions,
  forgetPrivatePosts,
  setMemberStatus,
  setTeamVisibility,
} from '@/lib/organization/mutations'
import { rememberResult } from '@/lib/platform/action/idempotency'
import { insertSeat } from '@/lib/platform/auth/create-seat'
import { endSessionsOfMember } from '@/lib/platform/auth/end-session'
import { inviteMember } from '@/lib/platform/auth/invite-member'
import { publish } from '@/lib/platform/live/publish'
import type { Aim, TwoTenantCase, TwoTenantCases } from './two-tenants'
import { composerMutationCases } from './two-tenants-content-composer'
import { importsMutationCases } from './two-tenants-content-imports'
import { libraryMutationCases } from './two-tenants-content-library'
import { planMutationCases } from './two-tenants-content-plan'
import { boardMutationCases } from './two-tenants-pipeline-board'
import { changesMutationCases } from './two-tenants-pipeline-changes'
import { signalsMutationCases } from './two-tenants-pipeline-signals'
import { tableMutationCases } from './two-tenants-pipeline-table'
import { touchesMutationCases } from './two-tenants-pipeline-touches'

const imports = 'lib/imports/mutations'
const batchOf = ({ tenant, seat }: Aim) => tenant.rows[seat].batch
const version = 1

type Write = Extract<TwoTenantCase, { kind: 'write' }>['call']

/** A change of an import, which is its starter's and the administrators'. */
const ofBatch = (call: (scope: Parameters<Write>[0], id: string) => Promise<unknown>): TwoTenantCase => ({
  kind: 'write',
  permission: 'import:run',
  ofMember: true,
  call: (scope, aim) => call(scope, batchOf(aim)),
})

/** The worker's and the upload's own steps: the batch is one they claimed or opened, so a foreign one is left alone. */
const ofWorker = (call: (scope: Parameters<Write>[0], id: string) => Promise<unknown>): TwoTenantCase => ({
  kind: 'own',
  call: (scope, aim) => call(scope, batchOf(aim)),
})

const run = `${imports}/run-within.ts#runWithin`
const partsOfRun = [
  'count-run.ts#countRun',
  'count-run.ts#keepRefused',
  'decide-branches.ts#decideBranches',
  'decide-companies-named.ts#decideCompaniesNamed',
  'decide-companies-named.ts#makeCompaniesNamed',
  'decide-companies.ts#decideCompanies',
  'decide-companies.ts#writeCompanies',
  'decide-connections.ts#decideConnections',
  'decide-deals.ts#decideDeals',
  'decide-owners.ts#decideOwners',
  'decide-owners.ts#makeOwners',
  'decide-people-of-deals.ts#decidePeopleOfDeals',
  'decide-people-of-deals.ts#makePeopleOfDeals',
  'decide-seats.ts#decideSeats',
  'decide-teams.ts#decideTeams',
  'run-within.ts#takeTurn',
  'run-within.ts#writeAudit',
  'settle-staged.ts#settleStaged',
  'stage-file.ts#stageFile',
  'write-connections.ts#writeConnections',
  'write-deals.ts#writeDeals',
  'write-teams.ts#writeTeams',
]

/** Runs what opens a transaction of its own beside the one the attack is in. */
const outside = AsyncLocalStorage.snapshot()

const partsOf = (room: string, names: readonly string[], of: string): TwoTenantCases =>
  Object.fromEntries(names.map(name => [`${room}/${name}`, { kind: 'part', of }]))

/** How the attack calls everything that changes rows. */
export const mutationCases: TwoTenantCases = {
  ...composerMutationCases,
  ...importsMutationCases,
  ...libraryMutationCases,
  ...planMutationCases,
  ...boardMutationCases,
  ...changesMutationCases,
  ...signalsMutationCases,
  ...tableMutationCases,
  ...touchesMutationCases,
  'lib/meetings/mutations.ts#confirmMeeting': {
    kind: 'write',
    permission: 'meeting:confirm',
    ofMember: true,
    call: (scope, { tenant, seat }) =>
      confirmMeeting(scope, { id: tenant.rows[seat].meeting, version, outcome: 'held' }),
  },
  'lib/meetings/mutations.ts#settlePromise': {
    kind: 'write',
    permission: 'promise:settle',
    ofMember: true,
    call: (scope, { tenant, seat }) =>
      settlePromise(scope, { id: tenant.rows[seat].promise, version, outcome: 'kept' }),
  },
  'lib/organization/mutations.ts#setMemberStatus': {
    kind: 'write',
    permission: 'member:manage',
    ofMember: false,
    call: (scope, { tenant, seat }) =>
      setMemberStatus(scope, { id: tenant.members[seat], version, status: 'deactivated' }),
  },
  'lib/organization/mutations.ts#endMemberSessions': {
    kind: 'write',
    permission: 'member:manage',
    ofMember: false,
    call: (scope, { tenant, seat }) => endMemberSessions(scope, { id: tenant.members[seat] }),
  },
  'lib/organization/mutations.ts#forgetPrivatePosts': {
    kind: 'write',
    permission: 'member:manage',
    ofMember: false,
    // Of a closed seat alone.
    call: async (scope, { tenant, seat }) => {
      const id = tenant.members[seat]
      await setMemberStatus(scope, { id, version, status: 'deactivated' })
      return forgetPrivatePosts(scope, { id })
    },
  },
  'lib/organization/mutations.ts#setTeamVisibility': {
    kind: 'own',
    call: scope => setTeamVisibility(scope, { version, teamVisibility: 'names' }),
  },
  'lib/platform/auth/invite-member.ts#inviteMember': {
    kind: 'own',
    call: (scope, { tenant, seat }) =>
      inviteMember(scope, { email: `${seat}@${tenant.slug}.example`, name: 'Somebody', role: 'admin' }),
  },
  'lib/platform/auth/create-seat.ts#insertSeat': {
    kind: 'own',
    call: (scope, { tenant, seat }) =>
      insertSeat(scope, { userId: tenant.users[seat], email: 'x@else.example', name: 'X', role: 'manager' }),
  },
  'lib/platform/auth/end-session.ts#endSessionsOfMember': {
    kind: 'own',
    call: (scope, { tenant, seat }) => endSessionsOfMember(scope, tenant.members[seat], 'administrator'),
  },
  'lib/platform/organization/create-organization.ts#insertOrganization': {
    kind: 'part',
    of: 'lib/organization/mutations.ts#setTeamVisibility',
  },
  'lib/platform/action/idempotency.ts#rememberResult': {
    kind: 'own',
    call: scope =>
      rememberResult(scope, { key: randomUUID(), action: 'note/write', fields: {} }, async () => 'done'),
  },
  'lib/platform/live/publish.ts#publish': { kind: 'own', call: scope => publish(scope, 'topic') },
  'lib/platform/auth/within-identity.ts#withinIdentity': {
    kind: 'part',
    of: 'lib/platform/auth/end-session.ts#endSessionsOfMember',
  },
  [`${imports}/change-batch.ts#chooseKind`]: ofBatch((scope, id) =>
    chooseKind(scope, { id, version, kind: 'deals' }),
  ),
  [`${imports}/change-batch.ts#saveMapping`]: ofBatch((scope, id) =>
    saveMapping(scope, { id, version, columns: {}, stages: {}, members: {} }),
  ),
  [`${imports}/change-batch.ts#startImport`]: ofBatch((scope, id) => startImport(scope, { id, version })),
  [`${imports}/change-batch.ts#discardImport`]: ofBatch((scope, id) => discardImport(scope, { id, version })),
  [`${imports}/undo-batch.ts#undoBatch`]: ofBatch(undoBatch),
  [`${imports}/keep-answers.ts#keepAnswers`]: ofBatch((scope, id) =>
    keepAnswers(scope, id, { map: {}, createMembers: false, forMember: undefined }),
  ),
  [run]: ofBatch((scope, id) => outside(() => runBatch(scope, id, { dryRun: false }))),
  'lib/imports/open-records.ts#openRecords': { kind: 'part', of: run },
  [`${imports}/keep-recognition.ts#keepRecognition`]: {
    kind: 'part',
    of: `${imports}/change-batch.ts#chooseKind`,
  },
  [`${imports}/keep-progress.ts#keepProgress`]: ofWorker((scope, id) =>
    outside(() => keepProgress(scope, id, 7)),
  ),
  [`${imports}/keep-progress.ts#extendLease`]: ofWorker((scope, id) =>
    outside(() => extendLease(scope, id, 7)),
  ),
  [`${imports}/keep-progress.ts#failBatch`]: ofWorker((scope, id) =>
    outside(() => failBatch(scope, id, 'unexpected')),
  ),
  [`${imports}/keep-progress.ts#requeueBatch`]: ofWorker((scope, id) =>
    outside(() => requeueBatch(scope, id)),
  ),
  [`${imports}/store-file.ts#openBatch`]: ofWorker(scope => outside(() => openBatch(scope, 'a.csv'))),
  [`${imports}/store-file.ts#storeChunk`]: ofWorker((scope, id) =>
    outside(() => storeChunk(scope, id, 9, Buffer.from('x'))),
  ),
  [`${imports}/store-file.ts#closeFile`]: ofWorker((scope, id) =>
    outside(() => closeFile(scope, id, new EncodingDetector().result())),
  ),
  [`${imports}/store-file.ts#dropBatch`]: ofWorker((scope, id) => outside(() => dropBatch(scope, id))),
  [`${imports}/renew-after-run.ts#renewAfterRun`]: { kind: 'part', of: run },
  [`${imports}/take-back.ts#restoreUpdated`]: ofWorker(restoreUpdated),
  [`${imports}/take-back.ts#deleteMade`]: ofWorker(deleteMade),
  [`${imports}/tell-rooms.ts#tellRooms`]: ofWorker(tellRooms),
  [`${imports}/wake-workers.ts#wakeWorkers`]: ofWorker(wakeWorkers),
  ...partsOf(imports, partsOfRun, run),
}
