import { boardCardsInput } from '@/lib/pipeline/inputs'
import { loadBoardCards } from '@/lib/pipeline/load-board-cards'
import { defineRoute } from '@/lib/platform/action/define-route'
import { Refusal } from '@/lib/platform/action/result'

/** Further cards of a column, as it is scrolled. */
export const GET = defineRoute({
  name: 'GET /api/pipeline/board/cards',
  permission: 'pipeline:read',
  handle: async (scope, request) => {
    const asked = boardCardsInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!asked.success) throw new Refusal('invalid')
    return Response.json(await loadBoardCards(scope, asked.data), {
      headers: { 'cache-control': 'no-store' },
    })
  },
})
