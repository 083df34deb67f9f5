import { foldText } from './fold-text'
import { sha256 } from './sha256'

/**
 * What a row is known again by, so that the same file imported twice changes nothing. `content` is the last resort: a hash of
 * the row and its number among identical rows of the file, so that twins stay two.
 */
export type RowIdentity = { kind: 'id' | 'url' | 'email' | 'name' | 'content'; key: string }

const LINKEDIN = /^(?:[a-z]{2,3}\.)?(?:www\.|m\.)?linkedin\.com$/
const LINKEDIN_PATH = /^\/(in|company|school|pub|showcase)\/([^/]+)/
/** 128 bits: two of a billion rows collide with odds below 1 in 10^20. */
const HASH_WORDS = 4

/**
 * Key of a name: NFKC, case, spacing and typographic apostrophes aside. Accents are kept: José and Jose may be two people, and
 * merging is a human's choice. Punctuation too.
 */
export function nameKey(name: string): string {
  // Through upper case, so that ß and ss or the two small sigmas fall together, as in Unicode case folding.
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase()
  return folded
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
}

/** Key of an e-mail address: without `mailto:`, case and space. Dots and `+` tags are kept: they are not ours to judge. */
export function emailKey(email: string): string {
  return email
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
}

/**
 * Key of a profile or web address: without scheme, `www.`, query, fragment and last slash; on LinkedIn also without country
 * subdomain and language suffix (`https://fr.linkedin.com/in/Ana-B/fr?trk=x` is `linkedin.com/in/ana-b`). Null when it is no
 * http address.
 */
export function urlKey(url: string): string | null {
  const text = url.trim()
  if (text === '' || /\s/.test(text)) return null
  let parsed: URL
  try {
    parsed = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  } catch {
    return null
  }
  if (!/^https?:$/.test(parsed.protocol) || !parsed.hostname.includes('.')) return null
  const path = decodePath(parsed.pathname)
  if (LINKEDIN.test(parsed.hostname)) {
    const match = LINKEDIN_PATH.exec(path.toLowerCase())
    if (match !== null) return `linkedin.com/${match[1]}/${match[2]}`
  }
  return `${parsed.hostname.replace(/^www\./, '')}${path.replace(/\/+$/, '')}`
}

/** Visible ASCII at both ends and no other script between: nothing to trim or normalise. */
function isPlain(cell: string): boolean {
  return /^[!-~](?:[ -~]*[!-~])?$/.test(cell)
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFKC')
  } catch {
    return path
  }
}

/**
 * Gives identical rows of one file their own identity: hash of the filled cells with their headers, whatever the order of the
 * columns or the mapping, and the row's number among its twins. One counter a reading of a file.
 */
export class ContentIdentity {
  private readonly seen = new Map<string, number>()
  private readonly order: { index: number; header: string }[]

  constructor(headers: readonly string[]) {
    this.order = headers
      .map((header, index) => ({ index, header: foldText(header) }))
      .sort((a, b) => (a.header < b.header ? -1 : a.header > b.header ? 1 : a.index - b.index))
  }

  next(cells: readonly string[]): RowIdentity {
    let parts = ''
    for (const { index, header } of this.order) {
      const cell = cells[index] ?? ''
      // Lengths keep `ab` + `c` and `a` + `bc` apart, whatever the cells hold.
      const text = isPlain(cell) ? cell : cell.normalize('NFC').trim()
      if (text !== '') parts += `${header}=${text.length}:${text};`
    }
    const hash = sha256(parts, HASH_WORDS)
    const occurrence = (this.seen.get(hash) ?? 0) + 1
    this.seen.set(hash, occurrence)
    return { kind: 'content', key: `${hash}#${occurrence}` }
  }
}
