import { foldText } from './fold-text'
import { guessLanguage } from './guess-language'
import { nameKey, type RowIdentity } from './identity'
import type { RowReader } from './row-reader'
import type { ImportRow } from './row-types'
import { sha256 } from './sha256'
import { wordList } from './word-list'

type Row = ImportRow<'references'>

const SOURCES: Readonly<Record<Row['source'], readonly string[]>> = {
  employer: wordList(
    'employer, company, corporate, own company, us, brand, employeur, entreprise, societe, nous, marque, maison, groupe',
  ),
  sector: wordList(
    'sector, industry, press, trade press, media, market, secteur, secteur d activite, presse, filiere, marche, branche, profession',
  ),
  competitor: wordList(
    'competitor, competition, rival, competitors, concurrent, concurrente, concurrence, concurrents',
  ),
}
const LANGUAGES: Readonly<Record<'fr' | 'en', readonly string[]>> = {
  fr: wordList('fr, fra, fre, french, francais, fr fr, fr ca, fr be, fr ch'),
  en: wordList('en, eng, english, anglais, en us, en gb, en uk, en ca'),
}
const SOURCE_KEYS = ['employer', 'sector', 'competitor'] as const
const LONGEST_TITLE = 80

function sourceOf(read: RowReader): Row['source'] {
  const before = read.problems.length
  const value = read.text('source')
  const folded = foldText(value ?? '')
  const found = SOURCE_KEYS.find(key => SOURCES[key].includes(folded))
  if (found === undefined && read.problems.length === before)
    read.refuse('source', value === null ? 'required_missing' : 'unknown_value', value ?? '')
  return found ?? 'employer'
}

function languageOf(read: RowReader, body: string): Row['language'] {
  const value = read.text('language')
  if (value === null) return guessLanguage(body)
  const folded = foldText(value)
  if (LANGUAGES.fr.includes(folded)) return 'fr'
  return LANGUAGES.en.includes(folded) ? 'en' : read.refuse('language', 'unknown_value', value)
}

/** A text without a title is called by its first words. */
function firstWords(body: string): string {
  const [line = ''] = body.split('\n')
  if (line.length <= LONGEST_TITLE) return line
  const cut = line.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`
}

/** Reads one reference text; without a language it is that of its small words, null when they do not tell. */
export function readReference(read: RowReader): Row {
  const source = sourceOf(read)
  const before = read.problems.length
  const body = read.text('text')
  if (body === null && read.problems.length === before) read.refuse('text', 'required_missing', '')
  return {
    kind: 'references',
    source,
    title: read.name('title') ?? firstWords(body ?? ''),
    body: body ?? '',
    language: languageOf(read, body ?? ''),
    url: read.url('url'),
    publishedOn: read.day('publishedOn'),
  }
}

/** By its address, the query included and the fragment not; without one by source and title and day. */
export function identifyReference({ url, source, title, publishedOn }: Row): RowIdentity {
  if (url !== null) return { kind: 'url', key: url.replace(/#.*$/, '').replace(/\/$/, '') }
  return { kind: 'content', key: sha256(JSON.stringify([source, nameKey(title), publishedOn]), 4) }
}
