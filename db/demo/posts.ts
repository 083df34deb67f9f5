import { type Day, dayOf, instantOf, isoDate, mondayOf } from './calendar'
import type { Desk } from './desk'
import { echoing, type Persona } from './personas'
import type { PostRow } from './rows'
import { repeatReference, type WrittenPost, writerOf } from './write-post'

/** Plans repeat every 13 weeks, so that any quarter shows the same number of them. */
const cycle = 13
const quietPace = 0.4
const olderShare = 0.78

interface Slot {
  readonly planned: boolean
  readonly published: boolean
}

/** All posts from `since` to `until`: those before now came out, those after are scheduled. */
export function planPosts(desk: Desk, since: Day, until: Day, today: Day): void {
  const { seat, random } = desk
  const { persona } = seat
  if (persona.planned + persona.spontaneous === 0) return
  const write = writerOf({ town: seat.town, around: seat.around, english: persona.english }, random)
  const loudspeaker = persona.name === echoing
  // Not everybody writes in the same weeks; the loudspeaker follows the calendar of the house.
  const offset = loudspeaker ? 0 : random.between(0, cycle - 1)
  for (let monday = mondayOf(since); monday <= until; monday += 7) {
    const week = (monday - mondayOf(today)) / 7
    for (const slot of slotsOf(persona, (((week + offset) % cycle) + cycle) % cycle)) {
      const day = monday + random.between(0, 4)
      const text = loudspeaker ? repeatReference(random) : write(day)
      const minute = random.pick([450, 465, 480, 495, 720, 735, 750, 1080])
      const late = random.between(0, 4)
      const quiet = desk.season.pace(day) < quietPace || (week < -cycle && !random.chance(olderShare))
      if (quiet && !loudspeaker) continue
      const plannedFor = instantOf(day, minute)
      addPost(desk, text, {
        status: slot.published ? 'published' : 'scheduled',
        plannedFor: slot.planned ? plannedFor : null,
        publishedAt: slot.published ? instantOf(day, minute + late) : null,
        createdAt: instantOf(Math.max(day - 5, monday - 3), 1000),
      })
    }
  }
  planIdeas(desk, write, today)
}

/** Which posts a week of the cycle holds; week 0 of it is off. */
function slotsOf({ planned, published, spontaneous }: Persona, week: number): Slot[] {
  const slots: Slot[] = []
  for (let index = 0; index < planned; index += 1) {
    if (1 + Math.floor((index * (cycle - 1)) / planned) !== week) continue
    const missed = planned - published
    const isMissed = Math.floor(((index + 1) * missed) / planned) > Math.floor((index * missed) / planned)
    slots.push({ planned: true, published: !isMissed })
  }
  if ((spontaneous >= 1 && week === 4) || (spontaneous >= 2 && week === 9))
    slots.push({ planned: false, published: true })
  return slots
}

function planIdeas(desk: Desk, write: (day: Day) => WrittenPost, today: Day): void {
  const { random } = desk
  for (let left = random.between(1, 4); left > 0; left -= 1) {
    const text = write(today)
    const createdAt = instantOf(today - random.between(2, 24), 1000)
    const status = random.chance(0.5) ? 'idea' : 'draft'
    const body = status === 'idea' ? `${text.body.split(/(?<=[.?!:»]) /)[0]} …` : text.body
    addPost(desk, { ...text, body }, { status, plannedFor: null, publishedAt: null, createdAt })
  }
}

type Dated = Pick<PostRow, 'status' | 'plannedFor' | 'publishedAt'> & { readonly createdAt: Date }

function addPost(desk: Desk, text: WrittenPost, dated: Dated): void {
  const { random, seat, newId, trail } = desk
  const spread = random.around(1, 0.05)
  const originality = Math.min(0.98, Math.max(0.08, seat.persona.originality * spread))
  const measured = dated.publishedAt !== null && random.chance(0.94)
  const network = random.weighted({ linkedin: 86, facebook: 6, instagram: 5, x: 3 })
  const id = newId(dated.createdAt)
  trail.posts.push({
    ...text,
    ...dated,
    id,
    memberId: seat.memberId,
    shared: dated.status === 'published' || random.chance(0.35),
    network,
    url:
      dated.publishedAt == null
        ? null
        : `https://${network}.example/posts/${isoDate(dayOf(dated.publishedAt))}-${id.slice(-6)}`,
    originality: measured ? originality.toFixed(4) : null,
  })
}
