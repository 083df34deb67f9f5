import { storeUpload } from '@/lib/imports/upload'
import { defineRoute } from '@/lib/platform/action/define-route'
import { asUploadOf } from '@/lib/platform/request/member-uploads'

const statusOf = {
  ...{ too_large: 413, empty: 422, not_a_table: 422 },
  ...{ archive_damaged: 422, archive_unsupported: 422, archive_too_large: 413, archive_unknown: 422 },
} as const

/** The file is the body itself, so that it streams to the database without ever being whole in memory. */
export const POST = defineRoute({
  name: 'POST /api/imports',
  permission: 'import:run',
  handle: async (scope, request) => {
    const name = new URL(request.url).searchParams.get('name') ?? ''
    const stored = await asUploadOf(scope, () => storeUpload(scope, { name, stream: bytesOf(request) }))
    const headers = { 'cache-control': 'no-store' }
    return 'id' in stored
      ? Response.json(stored, { status: 201, headers })
      : Response.json({ code: stored.refused }, { status: statusOf[stored.refused], headers })
  },
})

async function* bytesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  if (reader === undefined) return
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    await reader.cancel()
  }
}
