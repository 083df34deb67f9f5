import { AsyncLocalStorage } from 'node:async_hooks'
import type { Tenant } from '../factories'
import type { SeatKey } from '../factories-seats'

// Next takes it from there when its modules are first evaluated.
Object.assign(globalThis, { AsyncLocalStorage })

// Next's own stores of a request, which `cookies()`, `headers()`, `refresh()` and `after()` read; nothing of Next is doubled.
const { workAsyncStorage } = await import('next/dist/server/app-render/work-async-storage.external.js')
const { workUnitAsyncStorage } = await import(
  'next/dist/server/app-render/work-unit-async-storage.external.js'
)
const { createRequestStore } = await import('next/dist/server/async-storage/request-store.js')
const { createWorkStore } = await import('next/dist/server/async-storage/work-store.js')
export const { NextRequest } = await import('next/server')
const { cookieName } = await import('@/lib/platform/auth/cookie-rules')
const { signSessionId } = await import('@/lib/platform/auth/session-token')
const { env } = await import('@/lib/platform/env/env')

export interface Who {
  readonly tenant: Tenant
  readonly seat: SeatKey
}

/** The cookie of a seat's browser. */
export const cookieOf = ({ tenant, seat }: Who): string =>
  `${cookieName('session')}=${signSessionId(tenant.sessions[seat], env().AUTH_SECRET)}`

/**
 * Runs `work` as Next runs a server action, a route handler or a page for the browser of a seat: the session is read from
 * its cookie and the scope minted from its row. What it leaves for after the answer is not run.
 */
export function asRequest<Result>(
  who: Who | null,
  phase: 'action' | 'render',
  work: () => Promise<Result>,
): Promise<Result> {
  const headers = new Headers({
    host: 'entregent.example',
    ...(who === null ? {} : { cookie: cookieOf(who) }),
  })
  const ended = {
    waitUntil: () => undefined,
    onClose: () => undefined,
    onAfterTaskError: () => undefined,
  }
  const workStore = createWorkStore({
    page: '/page',
    renderOpts: {
      ...ended,
      cacheLifeProfiles: {},
      staticPageGenerationTimeout: 60,
      cacheComponents: false,
      validationLevel: 'warning',
      experimental: { isRoutePPREnabled: false, authInterrupts: false, useCacheTimeout: 0 },
    },
    buildId: '',
    deploymentId: '',
    previouslyRevalidatedTags: [],
  } as unknown as Parameters<typeof createWorkStore>[0])
  const requestStore = createRequestStore({
    phase,
    headers,
    onUpdateCookies: undefined,
    url: { pathname: '/' },
    rootParams: {},
    implicitTags: { tags: [], expirationsByCacheKind: new Map() },
    resumeDataCache: null,
    previewProps: undefined,
    isHmrRefresh: false,
    serverComponentsHmrCache: undefined,
    hmrRefreshHash: undefined,
    stagedFallbackParams: null,
  })
  return workAsyncStorage.run(workStore, () => workUnitAsyncStorage.run(requestStore, work))
}
