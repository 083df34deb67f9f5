import { liveBoardInput } from '@/lib/pipeline/inputs'
import { streamBoard } from '@/lib/pipeline/stream-board'
import { defineRoute } from '@/lib/platform/action/define-route'
import { Refusal } from '@/lib/platform/action/result'

/** What changes on a board, as it happens. */
export const GET = defineRoute({
  name: 'GET /api/pipeline/board/live',
  permission: 'pipeline:read',
  handle: async (scope, request) => {
    const { pipeline, who, seen } = liveBoardInput.parse(
      Object.fromEntries(new URL(request.url).searchParams),
    )
    if (pipeline === undefined) throw new Refusal('invalid')
    return new Response(streamBoard(scope, { pipeline, who, seen }, request.signal), {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      },
    })
  },
})
