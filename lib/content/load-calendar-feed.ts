import { inScope } from '@/db/scoped'
import { scopeOfCalendar } from '@/lib/platform/access/scope-of-calendar'
import { publicOrigin } from '@/lib/platform/auth/public-origin'
import { translationsIn } from '@/lib/platform/i18n/translations'
import { writeCalendar } from './domain/ics'
import { listOwnPlan } from './queries/find-calendar-feed'

const minutes = 15
const summaryLength = 80
const descriptionLength = 4000

/** The plan behind a private calendar address, as a calendar; null for an address that is none. */
export async function loadCalendarFeed(token: string): Promise<string | null> {
  const scope = await scopeOfCalendar(token)
  if (scope === null) return null
  const t = translationsIn(scope.language, 'ownContent')
  const posts = await inScope(scope, listOwnPlan)
  return writeCalendar({
    name: t('feed.name'),
    product: 'Entregent',
    alarmMinutes: minutes,
    events: posts.map(({ id, body, status, network, plannedFor, editedAt, version }) => ({
      uid: `post-${id}@entregent`,
      start: plannedFor,
      minutes,
      summary:
        `${t(`feed.${status === 'scheduled' ? 'publish' : 'finish'}`, { network: t(`network.${network}`) })} ${startOf(body)}`.trim(),
      description: body.slice(0, descriptionLength),
      url: `${publicOrigin()}/content/posts/${id}`,
      changed: editedAt,
      sequence: version,
    })),
  })
}

function startOf(body: string): string {
  const line = body.trim().split('\n')[0] ?? ''
  const characters = [...line]
  return characters.length > summaryLength ? `${characters.slice(0, summaryLength - 1).join('')}…` : line
}
