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
  const { seat, random, sources, trail } = desk
  const { persona, memberId, town, around } = seat
  if (persona.planned + persona.spontaneous === 0) return
  const { english, originality } = persona
  const write = writerOf({ memberId, town, around, english, originality }, sources, random)
  const loudspeaker = persona.name === echoing
  // Not everybody writes in the same weeks; the loudspeaker follows the calendar of the house.
  const offset = loudspeaker ? 0 : random.between(0, cycle - 1)
  for (let monday = mondayOf(since); monday <= until; monday += 7) {
    const week = (monday - mondayOf(today)) / 7
    for (const slot of slotsOf(persona, (((week + offset) % cycle) + cycle) % cycle)) {
      const kept = slot.planned && trail.rhythmSlots.length > 0 ? random.pick(trail.rhythmSlots) : null
      const day = monday + (kept === null ? random.between(0, 4) : kept.weekday - 1)
      const minute = kept?.minute ?? random.pick([450, 465, 480, 495, 720, 735, 750, 1080])
      const late = random.between(0, 4)
      const quiet = desk.season.pace(day) < quietPace || (week < -cycle && !random.chance(olderShare))
      if (quiet && !loudspeaker) continue
      const text = loudspeaker ? repeatReference(sources, day, random) : write(day)
      const plannedFor = instantOf(day, minute)
      addPost(desk, text, {
        status: slot.published ? 'published' : 'scheduled',
        plannedFor: slot.planned ? plannedFor : null,
        publishedAt: slot.published ? instantOf(day, minute + late) : null,
        createdAt: instantOf(Math.max(day - 5, monday - 3), 1000),
        shared: slot.published || random.chance(0.35),
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
    const shared = random.chance(0.35)
    addPost(desk, { ...text, body }, { status, plannedFor: null, publishedAt: null, createdAt, shared })
  }
}

type Dated = Pick<PostRow, 'status' | 'plannedFor' | 'publishedAt' | 'shared'> & { readonly createdAt: Date }

/** Puts a post on the trail; gives its id. What it echoes is measured when it is in the database. */
export function addPost({ random, seat, newId, trail }: Desk, text: WrittenPost, dated: Dated): string {
  const network = random.weighted({ linkedin: 86, facebook: 6, instagram: 5, x: 3 })
  const id = newId(dated.createdAt)
  trail.posts.push({
    ...text,
    ...dated,
    id,
    memberId: seat.memberId,
    network,
    editedAt: dated.createdAt,
    url:
      dated.publishedAt == null
        ? null
        : `https://${network}.example/posts/${isoDate(dayOf(dated.publishedAt))}-${id.slice(-6)}`,
  })
  return id
}

/** Puts posts in the order of their moments; what has none stands where it was begun. */
export function inOrder(posts: PostRow[]): void {
  const at = ({ publishedAt, plannedFor, createdAt }: PostRow) =>
    Number(publishedAt ?? plannedFor ?? createdAt)
  posts.sort((one, other) => at(one) - at(other))
}
