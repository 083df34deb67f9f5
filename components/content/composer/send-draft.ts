import { type Draft, isRecord, readDraft, type VersionedDraft } from '@/lib/content/domain/draft'

export type SentDraft =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'conflict'; readonly theirs: VersionedDraft }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused' }

export type SendDraft = (draft: VersionedDraft) => Promise<SentDraft>

/** Browsers let a request of at most 64 KiB go on when its page closes. */
const keptAlive = 60_000
const patience = 10_000

interface Origin {
  readonly startedFrom: string | null
  readonly brief: string | null
}

/** How a draft is sent to the server; what cannot be said to have arrived counts as not arrived. */
export const draftSender =
  (id: string, origin: Origin): SendDraft =>
  async ({ version, draft }) => {
    const body = JSON.stringify({ ...draft, ...origin, version })
    try {
      const answer = await fetch(`/api/content/posts/${id}/draft`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body,
        keepalive: new Blob([body]).size < keptAlive,
        signal: AbortSignal.timeout(patience),
      })
      return readAnswer(answer.status, await answer.json())
    } catch {
      return { kind: 'offline' }
    }
  }

function readAnswer(status: number, found: unknown): SentDraft {
  if (status === 401) return { kind: 'signed_out' }
  if (status === 404 || status === 403) return { kind: 'gone' }
  if (status === 422 || status === 413) return { kind: 'refused' }
  if (!isRecord(found)) return { kind: 'offline' }
  if (status === 200 && typeof found.version === 'number') return { kind: 'saved', version: found.version }
  if (status !== 409 || !isRecord(found.current)) return { kind: 'offline' }
  const { version, status: stage, draft } = found.current
  if (stage === 'published' || stage === 'archived') return { kind: 'gone' }
  const theirs: Draft | null = isRecord(draft) ? readDraft(draft) : null
  return theirs === null || typeof version !== 'number'
    ? { kind: 'offline' }
    : { kind: 'conflict', theirs: { version, draft: theirs } }
}
