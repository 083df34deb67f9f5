import { checkHealth } from '@/lib/platform/health'

/** For whoever watches the process; public, as it says nothing but whether it works. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  return Response.json(health, { status: health.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
