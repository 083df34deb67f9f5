import { loadCalendarFeed } from '@/lib/content/load-calendar-feed'

/** A calendar program has no session: the token in the address is the proof. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params
  const calendar = await loadCalendarFeed(token.replace(/\.ics$/, ''))
  const headers = {
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  }
  if (calendar === null) return new Response('', { status: 404, headers })
  return new Response(calendar, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="entregent.ics"',
    },
  })
}
