import { dayIn } from '@/lib/calendar/domain/plain-date'
import { readTableView } from '@/lib/pipeline/domain/table-view'
import { exportWords } from '@/lib/pipeline/export-words'
import { streamTable } from '@/lib/pipeline/load-table-export'
import { defineRoute } from '@/lib/platform/action/define-route'
import { streamOf } from '@/lib/platform/export/stream-of'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** All rows of a view of the table as a file. */
export const GET = defineRoute({
  name: 'GET /api/pipeline/table',
  permission: 'pipeline:read',
  handle: async (scope, request) => {
    const search = Object.fromEntries(new URL(request.url).searchParams)
    const format = search.format === 'xlsx' ? 'xlsx' : 'csv'
    const words = exportWords(scope)
    const name = `${words.file}-${dayIn(scope.timeZone, new Date())}.${format}`
    return new Response(streamOf(streamTable(scope, readTableView(search), format, words)), {
      headers: {
        'content-type': types[format],
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
