import { dropPicture, openPicture, storePicture } from '@/lib/content/picture-of-post'
import { defineRoute } from '@/lib/platform/action/define-route'
import { asUploadOf } from '@/lib/platform/request/member-uploads'

/** Shown within a page, never run as one: its type is the one its bytes have, and nothing may be loaded from it. */
export const GET = defineRoute({
  name: 'GET /api/content/posts/[id]/picture',
  permission: 'content:read',
  handle: async (scope, _request, { id = '' }) => {
    const { mime, bytes } = await openPicture(scope, id)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': mime,
        'content-disposition': `inline; filename="post.${mime.split('/')[1] ?? 'bin'}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  },
})

/** The picture is the body itself. */
export const PUT = defineRoute({
  name: 'PUT /api/content/posts/[id]/picture',
  permission: 'content:write',
  handle: async (scope, request, { id = '' }) =>
    Response.json(await asUploadOf(scope, () => storePicture(scope, id, request.body)), {
      status: 201,
      headers: { 'cache-control': 'no-store' },
    }),
})

export const DELETE = defineRoute({
  name: 'DELETE /api/content/posts/[id]/picture',
  permission: 'content:write',
  handle: async (scope, _request, { id = '' }) => {
    await dropPicture(scope, id)
    return new Response(null, { status: 204 })
  },
})
