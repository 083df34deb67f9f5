import { boardSearch } from '@/lib/pipeline/inputs'
import { streamBoard } from '@/lib/pipeline/stream-board'
import { defineRoute } from '@/lib/platform/action/define-route'
import { Refusal } from '@/lib/platform/action/result'
import { sinceOf } from '@/lib/platform/live/stream'

/** What changes on a board, as it happens. */
export const GET = defineRoute({
  name: 'GET /api/pipeline/board/live',
  permission: 'pipeline:read',
  handle: async (scope, request) => {
    const { pipeline, who } = boardSearch.parse(Object.fromEntries(new URL(request.url).searchParams))
    if (pipeline === undefined) throw new Refusal('invalid')
    return new Response(streamBoard(scope, { pipeline, who }, sinceOf(request), request.signal), {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      },
    })
  },
})
