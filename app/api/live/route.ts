import { defineRoute } from '@/lib/platform/action/define-route'
import { sinceOf, streamNotices } from '@/lib/platform/live/stream'

export const GET = defineRoute({
  name: 'GET /api/live',
  permission: 'live:listen',
  handle: async (scope, request) => {
    const topics = new URL(request.url).searchParams.getAll('topic').slice(0, 20)
    return new Response(streamNotices(scope, topics, sinceOf(request), request.signal), {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      },
    })
  },
})
