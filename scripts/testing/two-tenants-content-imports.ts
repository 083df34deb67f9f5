import { openBytes } from '@/lib/imports/queries/open-bytes'
import { listPosts } from '@/lib/reports/queries'
import type { TwoTenantCase, TwoTenantCases } from './two-tenants'

const run = 'lib/imports/mutations/run-within.ts#runWithin'
const undo = 'lib/imports/mutations/undo-batch.ts#undoBatch'

export const importsQueryCases: TwoTenantCases = {
  // Asked for after `findBatch`; here for batches of others alone.
  'lib/imports/queries/open-bytes.ts#openBytes': {
    kind: 'read',
    permission: 'import:run',
    call: async (scope, { tenant, seat }) => {
      if (tenant.organizationId === scope.organizationId) return null
      const bytes = await openBytes(scope, tenant.rows[seat].batch)
      return bytes.read(0, bytes.size)
    },
  },
  'lib/reports/queries.ts#listPosts': {
    kind: 'read',
    permission: 'content:read',
    call: async scope => [await listPosts(scope, 'member'), await listPosts(scope, 'network')],
  },
}

const parts = (of: string, names: readonly string[]): TwoTenantCases =>
  Object.fromEntries(
    names.map((name): [string, TwoTenantCase] => [`lib/imports/mutations/${name}`, { kind: 'part', of }]),
  )

export const importsMutationCases: TwoTenantCases = {
  ...parts(run, [
    'decide-analytics.ts#decideAnalytics',
    'decide-analytics.ts#decideXAnalytics',
    'decide-analytics.ts#writeAnalytics',
    'decide-days.ts#decideDays',
    'decide-days.ts#writeDays',
    'decide-guests.ts#decideGuests',
    'decide-guests.ts#makeGuests',
    'decide-invitations.ts#decideInvitations',
    'decide-invitations.ts#writeInvitations',
    'decide-linkedin.ts#decideLinkedin',
    'decide-linkedin.ts#writeLinkedin',
    'decide-metrics.ts#decideMetrics',
    'decide-metrics.ts#writeMetrics',
    'decide-posts.ts#decideKnownPosts',
    'decide-posts.ts#decidePosts',
    'decide-posts.ts#writePosts',
    'decide-references.ts#decideReferences',
    'decide-references.ts#writeReferences',
    'decide-signals.ts#decideAttendees',
    'decide-signals.ts#decideSignals',
    'decide-signals.ts#writeSignals',
    'decide-touches.ts#decideTouches',
    'decide-touches.ts#writeTouches',
  ]),
  ...parts(undo, ['decide-posts.ts#settlePosts']),
}
