import { type Day, dayOf, weekdayOf } from './calendar'
import type { Ledger } from './ledger'
import type { Random } from './random'
import type { PostRow, ReferenceTextRow } from './rows'
import { echoClosings, echoOpenings } from './texts/echoes'
import { ownCraft } from './texts/own-craft'
import { ownEncounters } from './texts/own-encounters'
import { ownEnglish } from './texts/own-english'
import { ownEnglishMore } from './texts/own-english-more'
import { ownLaughs } from './texts/own-laughs'
import { ownOpinions } from './texts/own-opinions'
import { ownStories } from './texts/own-stories'
import { ownViews } from './texts/own-views'
import { quoted } from './texts/quoted'
import { relayed } from './texts/relayed'
import { relayedEnglish } from './texts/relayed-english'
import { rivals } from './texts/rivals'
import { sectorNews } from './texts/sector-news'
import type { Topic } from './texts/topic'

export type WrittenPost = Pick<PostRow, 'voice' | 'intent' | 'language' | 'body'>

interface Author {
  readonly memberId: string
  readonly town: string
  readonly around: readonly string[]
  readonly english: number
  /** What his posts should come near to, on average. */
  readonly originality: number
}

/** The published texts of the house, the trade and the competition, and what all others write. */
export interface Sources {
  readonly ledger: Ledger
  readonly references: readonly ReferenceTextRow[]
}

const own = {
  fr: [...ownStories, ...ownViews, ...ownEncounters, ...ownCraft, ...ownOpinions, ...ownLaughs],
  en: [...ownEnglish, ...ownEnglishMore],
}
const others = {
  fr: [...relayed.filter(({ language }) => language === 'fr'), ...sectorNews, ...rivals],
  en: [...relayed.filter(({ language }) => language === 'en'), ...relayedEnglish],
}
const ownShare = 0.72
const draws = 30
/** Near enough to take a draw without looking further. */
const near = 0.05
/** Nobody who writes himself repeats more than this of another in one post. */
const leastOriginal = 0.3

const weekdays = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

const trades = {
  fr: [
    'un notaire',
    'un expert-comptable',
    'une architecte',
    'un garagiste',
    'un dentiste',
    'une vétérinaire',
    'un libraire',
  ],
  en: ['an accountant', 'a notary', 'an architect', 'a dentist'],
} as const

/**
 * A writer who looks at what stands written: of many drafts he takes the one that brings his mean originality nearest to what
 * it should be, repeats himself least, and takes least of what colleagues publish later.
 */
export function writerOf(author: Author, sources: Sources, random: Random): (day: Day) => WrittenPost {
  const { ledger } = sources
  let [posts, sum] = [0, 0]
  const draft = (day: Day): WrittenPost => {
    const language = random.chance(author.english) ? 'en' : 'fr'
    const quotes = language === 'fr' && random.chance(0.5 * (1 - author.originality))
    if (quotes) return quote(author, sources, day, random)
    const topic = random.pick((random.chance(ownShare) ? own : others)[language])
    const parts = [random.pick(topic.openings), random.pick(topic.middles), random.pick(topic.closings)]
    return finish(topic, parts.join(' '), author, day, random)
  }
  return day => {
    const wanted = author.originality * (posts + 1) - sum
    const goal = Math.min(1, Math.max(leastOriginal, wanted))
    let best: { readonly post: WrittenPost; readonly cost: number; readonly originality: number } | null =
      null
    for (let draw = 0; draw < draws && (best === null || best.cost > near); draw += 1) {
      const post = draft(day)
      const { echo, foretold, repeated } = ledger.compare(post.body, author.memberId, day)
      const cost = Math.abs(1 - echo - goal) + repeated + foretold
      if (best === null || cost < best.cost) best = { post, cost, originality: 1 - echo }
    }
    if (best === null) throw new Error('no draft')
    ledger.add(best.post.body, author.memberId, day)
    if (day < ledger.since) return best.post
    posts += 1
    sum += best.originality
    return best.post
  }
}

/** A sentence of a text that stood by then, between words of one's own. */
function quote(author: Author, { references }: Sources, day: Day, random: Random): WrittenPost {
  const frame = random.pick(quoted)
  const reference = random.pick(standing(references, frame.voice, day))
  const [first = '', ...rest] = reference.body.split(/(?<=\.) /)
  const middle = random.pick([first, ...rest.filter(sentence => sentence.length > 60)])
  const parts = [random.pick(frame.openings), `« ${middle} »`, random.pick(frame.closings)]
  return finish(frame, parts.join(' '), author, day, random)
}

/** A post that repeats a text of the house almost word for word. */
export function repeatReference({ references }: Sources, day: Day, random: Random): WrittenPost {
  const reference = random.pick(standing(references, 'employer', day))
  const body = `${random.pick(echoOpenings)} ${reference.body}${random.pick(echoClosings)}`
  return { voice: 'employer', intent: 'inform', language: 'fr', body }
}

/** French texts of a source that were out by a day; the first of them before the first was. */
function standing(references: readonly ReferenceTextRow[], source: Topic['voice'], day: Day) {
  const fitting = references.filter(row => row.source === source && row.language === 'fr')
  const out = fitting.filter(({ createdAt }) => createdAt !== undefined && dayOf(createdAt) < day)
  return out.length > 0 ? out : fitting.slice(0, 1)
}

function finish(
  { voice, intent, language }: Pick<Topic, 'voice' | 'intent' | 'language'>,
  text: string,
  author: Author,
  day: Day,
  random: Random,
): WrittenPost {
  return { voice, intent, language, body: capitals(fillIn(text, language, author, day, random)) }
}

function fillIn(text: string, language: 'fr' | 'en', author: Author, day: Day, random: Random): string {
  const other = weekdays[language][(weekdayOf(day) + random.between(1, 4)) % 5] ?? ''
  return text
    .replaceAll('{town}', author.town)
    .replaceAll('{near}', random.pick(author.around))
    .replaceAll('{trade}', random.pick(trades[language]))
    .replaceAll('{weekday}', other)
    .replaceAll('{count}', String(random.between(6, 34)))
    .replace(/\bde (?=A[lmr])/g, 'd’')
}

/** A weekday may open a sentence, as may what is a list elsewhere; they take a capital then. */
const capitals = (text: string): string =>
  text.replace(/^\p{Ll}|(?<=[.!?] )\p{Ll}/gu, letter => letter.toUpperCase())
