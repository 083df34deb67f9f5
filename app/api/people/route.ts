import { loadPeople } from '@/lib/people/load-people'
import { defineRoute } from '@/lib/platform/action/define-route'

/** Whom somebody may mean: what a search field asks as one types. */
export const GET = defineRoute({
  name: 'GET /api/people',
  permission: 'signal:read',
  handle: async (scope, request) => {
    const text = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200)
    return Response.json(
      { items: await loadPeople(scope, text) },
      { headers: { 'cache-control': 'no-store' } },
    )
  },
})
