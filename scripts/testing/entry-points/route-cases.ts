import type { Who } from './as-request'

export interface Asking {
  readonly params?: Readonly<Record<string, string | string[]>>
  readonly search?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
}

export type RouteCase =
  /** Names a row by its id: a foreign one is answered with this status. */
  | { readonly kind: 'row'; readonly status: 404; readonly ask: (id: string) => Asking }
  /** Reads what the scope may see, narrowed by foreign ids: the answer holds nothing of another. */
  | { readonly kind: 'read'; readonly ask: (of: Who) => Asking }
  /** Stays open and tells what happens. */
  | {
      readonly kind: 'stream'
      readonly ask: (of: Who) => Asking
      /** What it says last when something happened in `of`, and how many events that makes. */
      readonly last: (of: Who) => string
      readonly events: number
    }
  /** Makes something of the asker's own. */
  | { readonly kind: 'own'; readonly ask: (of: Who) => Asking }
  /** Answers strangers; why is in lib/platform/auth/public-routes.ts. */
  | { readonly kind: 'public'; readonly ask: (of: Who, feed: string) => Asking; readonly status: number }

const dot = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64')
const draft = JSON.stringify({
  ...{ version: 1, body: 'Changed', language: 'fr', voice: 'own', intent: 'inform', network: 'linkedin' },
  ...{ startedFrom: '', brief: '' },
})

/** Every method of every route handler. */
export const routeEntryCases: Readonly<Record<string, RouteCase>> = {
  'GET /api/live': {
    kind: 'stream',
    ask: () => ({ search: { topic: 'last' } }),
    last: () => '{"topic":"last"}',
    events: 1,
  },
  'GET /api/pipeline/board/live': {
    kind: 'stream',
    ask: ({ tenant, seat }) => ({ search: { pipeline: tenant.rows[seat].pipeline, who: 'all' } }),
    last: ({ tenant, seat }) => tenant.rows[seat].open,
    events: 1,
  },
  'GET /api/pipeline/board/cards': {
    kind: 'read',
    ask: ({ tenant, seat }) => ({
      search: {
        stage: tenant.rows[seat].stages.open,
        who: tenant.members[seat],
        after: tenant.rows[seat].open,
      },
    }),
  },
  'GET /api/pipeline/table': {
    kind: 'read',
    ask: ({ tenant, seat }) => ({
      search: { owner: tenant.members[seat], stage: tenant.rows[seat].stages.open },
    }),
  },
  'GET /api/content/mine': { kind: 'read', ask: () => ({}) },
  'GET /api/people': { kind: 'read', ask: ({ tenant }) => ({ search: { q: tenant.slug } }) },
  'POST /api/content/echo': {
    kind: 'read',
    ask: ({ tenant, seat }) => ({
      body: JSON.stringify({ text: `${tenant.slug} ${seat} says some more than five words here.` }),
    }),
  },
  'POST /api/imports': {
    kind: 'own',
    ask: () => ({ search: { name: 'a.csv' }, body: 'name,amount\nA,1\n' }),
  },
  'GET /api/imports/[id]/refused': { kind: 'row', status: 404, ask: id => ({ params: { id } }) },
  'PUT /api/content/posts/[id]/draft': {
    kind: 'row',
    status: 404,
    ask: id => ({ params: { id }, body: draft }),
  },
  'GET /api/content/posts/[id]/picture': { kind: 'row', status: 404, ask: id => ({ params: { id } }) },
  'PUT /api/content/posts/[id]/picture': {
    kind: 'row',
    status: 404,
    ask: id => ({ params: { id }, body: new Uint8Array(dot) }),
  },
  'DELETE /api/content/posts/[id]/picture': { kind: 'row', status: 404, ask: id => ({ params: { id } }) },
  'GET /api/health': { kind: 'public', status: 200, ask: () => ({}) },
  'GET /api/auth/start/[provider]': {
    kind: 'public',
    status: 303,
    ask: () => ({ params: { provider: 'google' } }),
  },
  'GET /api/content/feed/[token]': {
    kind: 'public',
    // Nobody's: whoever knows a token may read its calendar, which is what it is for.
    status: 404,
    ask: (_of, token) => ({ params: { token: `${token}.ics` } }),
  },
  'GET /api/auth/[...nextauth]': {
    kind: 'public',
    status: 200,
    ask: () => ({ params: { nextauth: ['session'] } }),
  },
  'POST /api/auth/[...nextauth]': {
    kind: 'public',
    status: 302,
    ask: () => ({ params: { nextauth: ['signout'] }, body: 'csrfToken=0' }),
  },
}
