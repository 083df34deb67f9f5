import type { ReadScope } from '@/db/scoped'
import { planColumns } from '@/lib/content/domain/plan'
import { declineBrief, takeBrief, withdrawBrief } from '@/lib/content/mutations/answer-brief'
import { movePostOnPlan } from '@/lib/content/mutations/move-post'
import { setRhythm } from '@/lib/content/mutations/set-rhythm'
import { writeBrief } from '@/lib/content/mutations/write-brief'
import { removeComment, writeComment } from '@/lib/content/mutations/write-comment'
import { findOwnTimeZone, findPlanAuthor, listPlanInstants } from '@/lib/content/queries/find-plan-author'
import { listBriefsGiven, listBriefsToMe } from '@/lib/content/queries/list-briefs'
import {
  findCommentedPost,
  listComments,
  listCommentsNamingMe,
  listMentionable,
} from '@/lib/content/queries/list-comments'
import { listPlanColumn } from '@/lib/content/queries/list-plan-column'
import { listPlanDays } from '@/lib/content/queries/list-plan-days'
import { listPlanPeople } from '@/lib/content/queries/list-plan-people'
import { listOwnEchoes, listSilentMembers, listTeamPosts } from '@/lib/content/queries/list-plan-team'
import type { PlanWho } from '@/lib/content/queries/plan-members'
import type { Permission } from '@/lib/platform/access/permissions'
import { eventDay } from './factories-rows'
import type { Aim, TwoTenantCase, TwoTenantCases } from './two-tenants'
import type { Attack } from './two-tenants-actions'

const queries = 'lib/content/queries'
const mutations = 'lib/content/mutations'
const version = 1
const [from, to] = [new Date('2026-02-16T00:00:00Z'), new Date('2026-03-29T00:00:00Z')]
const now = new Date(`${eventDay}T09:00:00Z`)
const page = { number: 1, size: 500 }

/** A read of everybody's plan, and of one colleague's. */
const perWho = (read: (scope: ReadScope, who: PlanWho, aim: Aim) => Promise<unknown>): TwoTenantCase => ({
  kind: 'read',
  call: async (scope, aim) => {
    const found: unknown[] = []
    const whom: PlanWho[] = [
      { kind: 'mine' },
      { kind: 'team' },
      { kind: 'member', memberId: aim.tenant.members[aim.seat] },
    ]
    for (const who of whom) found.push(await read(scope, who, aim))
    return found
  },
})

const rowsOf = ({ tenant, seat }: Aim) => tenant.rows[seat]
const postsOf = (aim: Aim) => {
  const { post, draft, shared } = rowsOf(aim)
  return [post, draft, shared]
}

const perPost = (read: (scope: ReadScope, postId: string) => Promise<unknown>): TwoTenantCase => ({
  kind: 'read',
  call: async (scope, aim) => {
    const found: unknown[] = []
    for (const postId of postsOf(aim)) found.push(await read(scope, postId))
    return found
  },
})

/** How the attack calls the queries of the plan, its briefs and its remarks. */
export const planQueryCases: TwoTenantCases = {
  [`${queries}/plan-members.ts#planMembers`]: {
    kind: 'part',
    of: `${queries}/list-plan-column.ts#listPlanColumn`,
  },
  [`${queries}/list-plan-column.ts#listPlanColumn`]: perWho(async (scope, who) => {
    const found: unknown[] = []
    for (const list of [...planColumns, 'unplanned'] as const)
      found.push(await listPlanColumn(scope, who, list, page))
    return found
  }),
  [`${queries}/list-plan-days.ts#listPlanDays`]: perWho((scope, who) =>
    listPlanDays(scope, who, { from, to }, 'Europe/Paris', 100),
  ),
  [`${queries}/list-plan-people.ts#listPlanPeople`]: { kind: 'read', call: listPlanPeople },
  [`${queries}/find-plan-author.ts#findPlanAuthor`]: {
    kind: 'read',
    call: (scope, { tenant, seat }) => findPlanAuthor(scope, tenant.members[seat]),
  },
  [`${queries}/find-plan-author.ts#listPlanInstants`]: {
    kind: 'read',
    call: (scope, { tenant, seat }) => listPlanInstants(scope, tenant.members[seat], from, to),
  },
  [`${queries}/find-plan-author.ts#findOwnTimeZone`]: { kind: 'read', call: findOwnTimeZone },
  [`${queries}/list-plan-team.ts#listTeamPosts`]: perWho((scope, who) => listTeamPosts(scope, who, from, to)),
  [`${queries}/list-plan-team.ts#listSilentMembers`]: perWho((scope, who) =>
    listSilentMembers(scope, who, now, now, to),
  ),
  [`${queries}/list-plan-team.ts#listOwnEchoes`]: {
    kind: 'read',
    call: (scope, { tenant, seat }) =>
      listOwnEchoes(scope, [
        { id: tenant.rows[seat].post, memberId: tenant.members[seat], at: to, hashes: [1n, 2n] },
      ]),
  },
  [`${queries}/list-briefs.ts#listBriefsToMe`]: { kind: 'read', call: listBriefsToMe },
  [`${queries}/list-briefs.ts#listBriefsGiven`]: { kind: 'read', call: listBriefsGiven },
  [`${queries}/list-comments.ts#findCommentedPost`]: perPost(findCommentedPost),
  [`${queries}/list-comments.ts#listComments`]: perPost(listComments),
  [`${queries}/list-comments.ts#listMentionable`]: perPost(listMentionable),
  [`${queries}/list-comments.ts#listCommentsNamingMe`]: {
    kind: 'read',
    call: scope => listCommentsNamingMe(scope, new Date(0)),
  },
}

type Write = Extract<TwoTenantCase, { kind: 'write' }>['call']

/** A change of what one member has: nobody else's, whatever he may read. */
const ofAuthor = (permission: Permission, call: Write): TwoTenantCase => ({
  kind: 'write',
  permission,
  ofMember: true,
  call,
})

/** How the attack calls everything the plan changes. */
export const planMutationCases: TwoTenantCases = {
  [`${mutations}/move-post.ts#movePostOnPlan`]: ofAuthor('content:write', async (scope, aim) => {
    // A shared draft is read by those who lead its author, and moved by nobody but him.
    await movePostOnPlan(scope, { id: rowsOf(aim).shared, version, to: 'idea' })
  }),
  [`${mutations}/set-rhythm.ts#setRhythm`]: {
    kind: 'own',
    call: scope =>
      setRhythm(scope, { version, timeZone: 'Europe/Paris', slots: [{ weekday: 4, minute: 510 }] }),
  },
  [`${mutations}/write-brief.ts#writeBrief`]: ofAuthor('brief:write', (scope, { tenant, seat }) =>
    writeBrief(scope, { topic: 'A topic', why: 'A reason', sources: '', to: [tenant.members[seat]] }),
  ),
  [`${mutations}/answer-brief.ts#takeBrief`]: ofAuthor('content:write', (scope, aim) =>
    takeBrief(scope, { id: rowsOf(aim).brief, version }),
  ),
  [`${mutations}/answer-brief.ts#declineBrief`]: ofAuthor('content:write', (scope, aim) =>
    declineBrief(scope, { id: rowsOf(aim).brief, version, reason: 'Not mine' }),
  ),
  [`${mutations}/answer-brief.ts#withdrawBrief`]: ofAuthor('brief:write', (scope, aim) =>
    withdrawBrief(scope, { id: rowsOf(aim).brief, version }),
  ),
  [`${mutations}/write-comment.ts#writeComment`]: ofAuthor('content:write', (scope, aim) =>
    writeComment(scope, { postId: rowsOf(aim).shared, body: 'A remark' }),
  ),
  [`${mutations}/write-comment.ts#removeComment`]: ofAuthor('content:write', (scope, aim) =>
    removeComment(scope, { id: rowsOf(aim).comment }),
  ),
}

const ID = '00000000-0000-7000-8000-000000000000'
const row = { id: ID, version: '1' }
const everybody = { may: 'salesperson', mayNot: null } as const
const suggesters = { may: 'marketing', mayNot: 'salesperson' } as const
const foreign = (fields: Readonly<Record<string, string>>) => ({ foreign: { fields, refused: 'not_found' } })

/** Every action of the plan by its name. */
export const planActionCases: Readonly<Record<string, Attack>> = {
  'post/move': { ...everybody, ...foreign({ ...row, to: 'idea' }) },
  'rhythm/set': { ...everybody, foreign: null },
  'brief/write': {
    ...suggesters,
    ...foreign({ topic: 'A topic', why: 'A reason', sources: '', to: ID }),
  },
  'brief/take': { ...everybody, ...foreign(row) },
  'brief/decline': { ...everybody, ...foreign({ ...row, reason: 'Not mine' }) },
  'brief/withdraw': { ...suggesters, ...foreign(row) },
  'comment/write': { ...everybody, ...foreign({ postId: ID, body: 'A remark' }) },
  'comment/remove': { ...everybody, ...foreign({ id: ID }) },
}
