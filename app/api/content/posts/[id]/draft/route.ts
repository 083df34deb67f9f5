import { saveDraft } from '@/lib/content/save-draft'
import { defineRoute } from '@/lib/platform/action/define-route'
import { readJson } from '@/lib/platform/action/read-json'

const statusOf = { conflict: 409, invalid: 422 } as const

/** Keeps a draft while it is being written. */
export const PUT = defineRoute({
  name: 'PUT /api/content/posts/[id]/draft',
  permission: 'content:write',
  handle: async (scope, request, { id = '' }) => {
    const answer = await saveDraft(scope, id, await readJson(request))
    const headers = { 'cache-control': 'no-store' }
    return 'saved' in answer
      ? Response.json(answer.saved, { headers })
      : Response.json(answer, { status: statusOf[answer.code], headers })
  },
})
