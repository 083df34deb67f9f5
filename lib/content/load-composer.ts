import { z } from 'zod'
import { newId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { inScope, type ReadScope } from '@/db/scoped'
import { requireScope } from '@/lib/platform/access/current-scope'
import type { Draft, VersionedDraft } from './domain/draft'
import { draftOf } from './domain/draft-of-post'
import { localField } from './domain/local-field'
import type { Mix } from './domain/mix'
import { newPostSearch } from './inputs'
import { findMix } from './load-mix'
import { findOwnTimeZone } from './queries/find-plan-author'
import { findPost, type Post } from './queries/find-post'
import { findPostFigures, type PostFigures } from './queries/find-post-figures'
import { findStartBrief, findStartText, type StartBrief, type StartText } from './queries/find-post-start'
import { type Echo, measureEcho } from './queries/measure-echo'

/** A text that its author may still change. */
export interface WritingView extends VersionedDraft {
  readonly kind: 'writing'
  readonly scope: Scope
  readonly id: string
  /** Null while it was never kept. */
  readonly post: Post | null
  readonly timeZone: string
  readonly start: StartText | null
  readonly brief: StartBrief | null
  readonly mix: Mix | null
  readonly now: Date
}

/** A published text, or a colleague's that the reader may see. */
export interface ReadingView {
  readonly kind: 'reading'
  readonly scope: Scope
  readonly post: Post
  readonly isAuthor: boolean
  /** Of the author's own alone. */
  readonly figures: readonly PostFigures[]
  readonly echo: Echo | null
  readonly now: Date
}

type Search = Record<string, string | string[] | undefined>

/** An empty text, or what its address asks to start from; the text itself once it was kept under the id in the address. */
export async function loadNewPost(search: Search): Promise<WritingView | ReadingView> {
  const scope = await requireScope('content:write')
  const asked = newPostSearch.parse(search)
  return inScope(scope, async reader => {
    const kept = asked.id === undefined ? null : await findPost(reader, asked.id)
    if (kept !== null) return viewOf(reader, scope, kept)
    const now = new Date()
    const [timeZone, start, brief, mix] = await Promise.all([
      findOwnTimeZone(reader),
      asked.reference === undefined ? null : findStartText(reader, asked.reference),
      asked.brief === undefined ? null : findStartBrief(reader, { id: asked.brief }),
      scope.memberId === null ? null : findMix(reader, scope.memberId, now),
    ])
    const draft: Draft = {
      body: start?.body ?? '',
      language: start?.language ?? scope.language,
      voice: asked.voice ?? 'own',
      intent: asked.intent ?? 'inform',
      network: 'linkedin',
      link: '',
      plannedFor: asked.slot === undefined ? '' : localField(timeZone, new Date(asked.slot)),
      variants: {},
      description: '',
    }
    const id = asked.id ?? newId<'post'>()
    return { kind: 'writing', scope, id, version: 0, draft, post: null, timeZone, start, brief, mix, now }
  })
}

/** A post as its reader may have it; null when there is none for him. */
export async function loadPost(id: string): Promise<WritingView | ReadingView | null> {
  const scope = await requireScope('content:read')
  if (!z.uuid().safeParse(id).success) return null
  return inScope(scope, async reader => {
    const post = await findPost(reader, id)
    return post === null ? null : viewOf(reader, scope, post)
  })
}

async function viewOf(reader: ReadScope, scope: Scope, post: Post): Promise<WritingView | ReadingView> {
  const now = new Date()
  const isAuthor = post.memberId === scope.memberId
  const { publishedAt } = post
  if (!isAuthor || publishedAt !== null) {
    const [figures, echo] = await Promise.all([
      isAuthor ? findPostFigures(reader, post.id) : [],
      isAuthor && publishedAt !== null ? measureEcho(reader, post.body, post.memberId, publishedAt) : null,
    ])
    return { kind: 'reading', scope, post, isAuthor, figures, echo, now }
  }
  const [start, brief, mix] = await Promise.all([
    post.startedFromId === null ? null : findStartText(reader, post.startedFromId),
    findStartBrief(reader, { postId: post.id }),
    findMix(reader, post.memberId, now),
  ])
  const { id, version, timeZone } = post
  return { kind: 'writing', scope, id, version, draft: draftOf(post), post, timeZone, start, brief, mix, now }
}
