import { htmlToText } from './html-text'
import { RefusedFeed } from './refused-feed'
import { childrenOf, type Element, readXml, textOf } from './xml'

export interface FeedEntry {
  /** What the feed calls it: its id, else its address. */
  readonly key: string
  readonly title: string
  readonly body: string
  readonly url: string | null
  /** `YYYY-MM-DD` in UTC; null where the feed does not say, or says what is no date. */
  readonly publishedOn: string | null
}

export interface Feed {
  readonly title: string | null
  /** As the feed says it, two letters; null where it does not. */
  readonly language: string | null
  readonly entries: readonly FeedEntry[]
}

const mostEntries = 200
const longestTitle = 300
const longestBody = 20_000

/** Reads RSS 2.0 or Atom 1.0. Throws a RefusedFeed: `doctype`, or `not_a_feed`. */
export function readFeed(document: string): Feed {
  const root = readXml(document)
  if (root.name === 'rss') return readRss(root)
  if (root.name === 'feed') return readAtom(root)
  throw new RefusedFeed('not_a_feed')
}

function readRss(root: Element): Feed {
  const [channel] = childrenOf(root, 'channel')
  if (channel === undefined) throw new RefusedFeed('not_a_feed')
  return {
    title: plain(first(channel, 'title')),
    language: languageOf(textOf(first(channel, 'language'))),
    entries: childrenOf(channel, 'item')
      .flatMap(item =>
        entryOf({
          key: textOf(first(item, 'guid')),
          title: plain(first(item, 'title')),
          html: textOf(first(item, 'content:encoded')) || textOf(first(item, 'description')),
          url: textOf(first(item, 'link')),
          date: textOf(first(item, 'pubdate')) || textOf(first(item, 'dc:date')),
        }),
      )
      .slice(0, mostEntries),
  }
}

function readAtom(root: Element): Feed {
  return {
    title: plain(first(root, 'title')),
    language: languageOf(root.attributes['xml:lang'] ?? ''),
    entries: childrenOf(root, 'entry')
      .flatMap(entry => {
        const links = childrenOf(entry, 'link')
        const link = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate')
        return entryOf({
          key: textOf(first(entry, 'id')),
          title: plain(first(entry, 'title')),
          html: textOf(first(entry, 'content')) || textOf(first(entry, 'summary')),
          url: link?.attributes.href ?? '',
          date: textOf(first(entry, 'published')) || textOf(first(entry, 'updated')),
        })
      })
      .slice(0, mostEntries),
  }
}

interface Found {
  readonly key: string
  readonly title: string | null
  readonly html: string
  readonly url: string
  readonly date: string
}

/** An entry, where it says anything at all. */
function entryOf({ key, title, html, url, date }: Found): FeedEntry[] {
  const body = htmlToText(html).slice(0, longestBody).trim()
  const address = addressOf(url.trim())
  const name = key.trim() || address || `${title ?? ''} ${date.trim()}`.trim()
  if (name === '' || (body === '' && title === null)) return []
  const heading = (title ?? body.split('\n')[0] ?? '').slice(0, longestTitle).trim()
  return [{ key: name, title: heading, body: body || heading, url: address, publishedOn: dayOf(date.trim()) }]
}

const first = (element: Element, name: string): Element | undefined => childrenOf(element, name)[0]

const plain = (element: Element | undefined): string | null =>
  htmlToText(textOf(element)).replaceAll('\n', ' ').slice(0, longestTitle).trim() || null

/** Only what a browser opens as a page: never `javascript:`. */
function addressOf(text: string): string | null {
  if (!URL.canParse(text) || text.length > 2000) return null
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

function dayOf(text: string): string | null {
  const moment = Date.parse(text)
  const year = Number.isNaN(moment) ? 0 : new Date(moment).getUTCFullYear()
  return year < 1990 || year > 2100 ? null : new Date(moment).toISOString().slice(0, 10)
}

const languageOf = (text: string): string | null => /^[a-z]{2}/.exec(text.trim().toLowerCase())?.[0] ?? null
