import { type Day, weekdayOf } from './calendar'
import type { Random } from './random'
import { echoClosings, echoOpenings } from './texts/echoes'
import { ownEnglish } from './texts/own-english'
import { ownStories } from './texts/own-stories'
import { ownViews } from './texts/own-views'
import { references } from './texts/references'
import { relayed } from './texts/relayed'
import type { Topic } from './texts/topic'

export interface WrittenPost extends Pick<Topic, 'voice' | 'intent' | 'language'> {
  readonly body: string
}

interface Author {
  readonly town: string
  readonly around: readonly string[]
  readonly english: number
}

const french = [...ownStories, ...ownViews]
const ownShare = 0.72

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

/** A writer who does not repeat himself: at most one text of the same opening and middle. */
export function writerOf(author: Author, random: Random): (day: Day) => WrittenPost {
  const written = new Set<string>()
  const draft = (day: Day): WrittenPost => {
    const language = random.chance(author.english) ? 'en' : 'fr'
    const own = language === 'fr' ? french : ownEnglish
    const topics = random.chance(ownShare) ? own : relayed.filter(topic => topic.language === language)
    const topic = random.pick(topics)
    const parts = [random.pick(topic.openings), random.pick(topic.middles), random.pick(topic.closings)]
    const body = sentence(fillIn(parts.join(' '), language, author, day, random))
    return { voice: topic.voice, intent: topic.intent, language, body }
  }
  return day => {
    let post = draft(day)
    for (let attempt = 0; attempt < 20 && written.has(post.body.slice(0, 90)); attempt += 1) post = draft(day)
    written.add(post.body.slice(0, 90))
    return post
  }
}

/** A post that repeats a text of the house almost word for word. */
export function repeatReference(random: Random): WrittenPost {
  const reference = random.pick(
    references.filter(({ source, language }) => source === 'employer' && language === 'fr'),
  )
  const body = `${random.pick(echoOpenings)} ${reference.body}${random.pick(echoClosings)}`
  return { voice: 'employer', intent: 'inform', language: 'fr', body }
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

/** A weekday may open a sentence, and then takes a capital. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
