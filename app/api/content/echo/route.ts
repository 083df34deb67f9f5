import { echoInput } from '@/lib/content/inputs'
import { loadEcho } from '@/lib/content/load-composer-echo'
import { defineRoute } from '@/lib/platform/action/define-route'
import { readJson } from '@/lib/platform/action/read-json'
import { Refusal } from '@/lib/platform/action/result'

/** What a text that is being written echoes; only its author asks, and nothing of it is kept. */
export const POST = defineRoute({
  name: 'POST /api/content/echo',
  permission: 'content:write',
  handle: async (scope, request) => {
    const sent = echoInput.safeParse(await readJson(request))
    if (!sent.success) throw new Refusal('invalid')
    return Response.json(await loadEcho(scope, sent.data.text), { headers: { 'cache-control': 'no-store' } })
  },
})
