import { openRefusedFile } from '@/lib/imports/refused-file'
import { defineRoute } from '@/lib/platform/action/define-route'
import { Refusal } from '@/lib/platform/action/result'
import { streamOf } from '@/lib/platform/export/stream-of'
import { translationsIn } from '@/lib/platform/i18n/translations'

export const GET = defineRoute({
  name: 'GET /api/imports/[id]/refused',
  permission: 'import:run',
  handle: async (scope, _request, { id = '' }) => {
    const t = translationsIn(scope.language, 'importReasons')
    const file = await openRefusedFile(scope, id, {
      line: t('line'),
      reasons: t('reasons'),
      reason: ({ code, column, value, limit }) => {
        const said = t(`codes.${code}`, { value, limit: limit ?? 0 })
        return column === null ? said : t('ofColumn', { column, said })
      },
    })
    if (file === null) throw new Refusal('not_found')
    return new Response(streamOf(file.bytes), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'cache-control': 'no-store',
      },
    })
  },
})
