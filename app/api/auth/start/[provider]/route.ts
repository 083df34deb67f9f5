import type { NextRequest } from 'next/server'
import { startOpenid } from '@/lib/platform/auth/start-openid'

type Context = { params: Promise<{ provider: string }> }

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { provider } = await params
  const started = await startOpenid(request, provider)
  return (
    started ?? new Response(null, { status: 303, headers: { location: '/sign-in?error=unknown_identity' } })
  )
}
