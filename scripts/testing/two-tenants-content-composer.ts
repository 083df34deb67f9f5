import { randomUUID } from 'node:crypto'
import { cleanPicture, type Picture } from '@/lib/content/domain/clean-picture'
import { readDraft } from '@/lib/content/domain/draft'
import { hashesOf } from '@/lib/content/domain/echo'
import { findMix } from '@/lib/content/load-mix'
import { recordMetrics } from '@/lib/content/mutations/metrics'
import { keepPicture, removePicture } from '@/lib/content/mutations/picture'
import { archivePost, publishPost } from '@/lib/content/mutations/publish-post'
import { savePost } from '@/lib/content/mutations/save-post'
import { deletePost } from '@/lib/content/mutations/save-post-delete'
import { lockOwnPost, lockSeenPost } from '@/lib/content/mutations/save-post-own'
import { stepPost } from '@/lib/content/mutations/save-post-step'
import { findPost } from '@/lib/content/queries/find-post'
import { findPostFigures } from '@/lib/content/queries/find-post-figures'
import { findPostPicture } from '@/lib/content/queries/find-post-picture'
import { findStartBrief, findStartText } from '@/lib/content/queries/find-post-start'
import { findMixNorms, listMixCounts } from '@/lib/content/queries/list-mix-counts'
import { findNearest, measureEcho } from '@/lib/content/queries/measure-echo'
import { eventDay } from './factories-rows'
import type { Aim, TwoTenantCase, TwoTenantCases } from './two-tenants'
import type { Attack } from './two-tenants-actions'

const queries = 'lib/content/queries'
const mutations = 'lib/content/mutations'
const version = 1

/** A seat's published post, shared draft and draft: whoever is aimed at, every one of them is tried. */
const postsOf = ({ tenant, seat }: Aim) => {
  const { post, shared, draft, idea } = tenant.rows[seat]
  return [post, shared, draft, idea]
}
const draftOf = ({ tenant, seat }: Aim) => tenant.rows[seat].draft
const publishedOf = ({ tenant, seat }: Aim) => tenant.rows[seat].post

const reads = (call: Extract<TwoTenantCase, { kind: 'read' }>['call']): TwoTenantCase => ({
  kind: 'read',
  permission: 'content:read',
  call,
})

/** An author's change of his own post; colleagues, managers and administrators are refused it alike. */
const ofAuthor = (call: Extract<TwoTenantCase, { kind: 'write' }>['call']): TwoTenantCase => ({
  kind: 'write',
  permission: 'content:write',
  ofMember: true,
  call,
})

const around = { from: new Date('2026-01-01T00:00:00Z'), to: new Date(`${eventDay}T23:59:59Z`) }

const sentence = 'What stands in five words or more can be measured against others.'

export const composerQueryCases: TwoTenantCases = {
  [`${queries}/measure-echo.ts#measureEcho`]: reads((scope, { tenant, seat }) =>
    measureEcho(scope, sentence, tenant.members[seat], around.to),
  ),
  [`${queries}/measure-echo.ts#findNearest`]: reads((scope, { tenant, seat }) =>
    findNearest(scope, hashesOf(sentence), tenant.members[seat], around.to),
  ),
  [`${queries}/find-post.ts#findPost`]: reads((scope, aim) =>
    Promise.all(postsOf(aim).map(id => findPost(scope, id))),
  ),
  [`${queries}/find-post-figures.ts#findPostFigures`]: reads((scope, aim) =>
    Promise.all(postsOf(aim).map(id => findPostFigures(scope, id))),
  ),
  [`${queries}/find-post-picture.ts#findPostPicture`]: reads((scope, aim) =>
    Promise.all(postsOf(aim).map(id => findPostPicture(scope, id))),
  ),
  [`${queries}/find-post-start.ts#findStartText`]: reads(scope => findStartText(scope, randomUUID())),
  [`${queries}/find-post-start.ts#findStartBrief`]: reads((scope, aim) =>
    Promise.all(postsOf(aim).map(postId => findStartBrief(scope, { postId }))),
  ),
  [`${queries}/list-mix-counts.ts#listMixCounts`]: reads((scope, { tenant, seat }) =>
    Promise.all([
      listMixCounts(scope, around),
      listMixCounts(scope, { ...around, memberId: tenant.members[seat] }),
    ]),
  ),
  [`${queries}/list-mix-counts.ts#findMixNorms`]: reads(findMixNorms),
  'lib/content/load-mix.ts#findMix': reads((scope, { tenant, seat }) =>
    findMix(scope, tenant.members[seat], around.to),
  ),
}

const draft = () => {
  const found = readDraft({ body: 'Changed', variants: { x: 'Changed' } })
  if (found === null) throw new Error('A draft needs a text.')
  return found
}

function picture(): Picture {
  const dot = 'R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw=='
  const found = cleanPicture(Buffer.from(dot, 'base64'))
  if ('refused' in found) throw new Error(found.refused)
  return found
}

export const composerMutationCases: TwoTenantCases = {
  ...Object.fromEntries(
    ['settleEcho', 'settleEchoes', 'forgetShingles', 'keepReferenceShingles'].map(
      (name): [string, TwoTenantCase] => [
        `${mutations}/keep-shingles.ts#${name}`,
        { kind: 'part', of: `${mutations}/publish-post.ts#publishPost` },
      ],
    ),
  ),
  [`${mutations}/save-post.ts#savePost`]: ofAuthor((scope, aim) =>
    savePost(scope, { id: draftOf(aim), version, startedFrom: null, brief: null, draft: draft() }),
  ),
  [`${mutations}/save-post-step.ts#stepPost`]: ofAuthor((scope, aim) =>
    stepPost(scope, { id: draftOf(aim), version, step: 'share' }),
  ),
  [`${mutations}/save-post-delete.ts#deletePost`]: ofAuthor((scope, aim) =>
    deletePost(scope, { id: draftOf(aim), version }),
  ),
  [`${mutations}/save-post-own.ts#lockOwnPost`]: ofAuthor((scope, aim) => lockOwnPost(scope, draftOf(aim))),
  [`${mutations}/save-post-own.ts#lockSeenPost`]: ofAuthor((scope, aim) =>
    lockSeenPost(scope, { id: aim.tenant.rows[aim.seat].shared, version }),
  ),
  [`${mutations}/save-post-own.ts#requireAuthor`]: { kind: 'part', of: `${mutations}/save-post.ts#savePost` },
  [`${mutations}/publish-post.ts#publishPost`]: ofAuthor((scope, aim) =>
    publishPost(scope, {
      id: aim.tenant.rows[aim.seat].shared,
      version,
      url: 'https://www.linkedin.com/posts/x',
      publishedAt: '',
    }),
  ),
  [`${mutations}/publish-post.ts#archivePost`]: ofAuthor((scope, aim) =>
    archivePost(scope, { id: publishedOf(aim), version }),
  ),
  [`${mutations}/picture.ts#keepPicture`]: ofAuthor((scope, aim) =>
    keepPicture(scope, draftOf(aim), picture()),
  ),
  [`${mutations}/picture.ts#removePicture`]: ofAuthor((scope, aim) => removePicture(scope, draftOf(aim))),
  [`${mutations}/metrics.ts#recordMetrics`]: ofAuthor((scope, aim) =>
    recordMetrics(scope, {
      id: publishedOf(aim),
      impressions: 1,
      reached: null,
      reactions: null,
      comments: null,
      reposts: null,
      clicks: null,
    }),
  ),
}

const ID = '00000000-0000-7000-8000-000000000000'
const everybody = (fields: Readonly<Record<string, string>>): Attack => ({
  may: 'salesperson',
  mayNot: null,
  foreign: { fields: { id: ID, version: '1', ...fields }, refused: 'not_found' },
})

export const composerActionCases: Readonly<Record<string, Attack>> = {
  'post/step': everybody({ step: 'share' }),
  'post/delete': everybody({}),
  'post/publish': everybody({ url: 'https://www.linkedin.com/posts/x' }),
  'post/archive': everybody({}),
  'post/record-metrics': everybody({ impressions: '1' }),
}

const ofPost: Attack = { may: 'salesperson', mayNot: null, foreign: { fields: {}, refused: 'not_found' } }

export const composerRouteCases: Readonly<Record<string, Attack>> = {
  'POST /api/content/echo': { may: 'salesperson', mayNot: null, foreign: null },
  'PUT /api/content/posts/[id]/draft': ofPost,
  'GET /api/content/posts/[id]/picture': ofPost,
  'PUT /api/content/posts/[id]/picture': ofPost,
  'DELETE /api/content/posts/[id]/picture': ofPost,
}
