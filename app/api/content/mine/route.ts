import { streamOwnExport } from '@/lib/content/load-own-export'
import { defineRoute } from '@/lib/platform/action/define-route'
import { streamOf } from '@/lib/platform/export/stream-of'

/** All of one's own content, at any time. */
export const GET = defineRoute({
  name: 'GET /api/content/mine',
  permission: 'content:read',
  handle: async scope =>
    new Response(streamOf(streamOwnExport(scope)), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="entregent-${new Date().toISOString().slice(0, 10)}.zip"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    }),
})
