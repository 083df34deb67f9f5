import type { Network } from './networks'
import { topLevelDomains } from './top-level-domains'

/** How long a text may be on a network, in the units of `lengthOn`; null where we know of no limit. */
export const limits: Readonly<Record<Network, number | null>> = {
  linkedin: 3000,
  x: 280,
  facebook: 63_206,
  instagram: 2200,
  other: null,
}

/** The configuration that X publishes for its counting (twitter-text, version 3); weights are in hundredths. */
const x = {
  scale: 100,
  defaultWeight: 200,
  urlLength: 23,
  ranges: [
    [0, 4351],
    [8192, 8205],
    [8208, 8223],
    [8242, 8247],
  ],
  rangeWeight: 100,
} as const

const skin = '\\p{Emoji_Modifier}'
const flagOfRegion = '[\\u{E0020}-\\u{E007E}]+\\u{E007F}'
const dressed = `\\p{Emoji}(?:${skin}|\\uFE0F|${flagOfRegion})`
const joined = `\\u200D\\p{Emoji}(?:${skin}|\\uFE0F)?`
/** An emoji as people see one, however many code points it is made of (UTS #51). */
const emoji = new RegExp(
  `\\p{Regional_Indicator}{2}|[0-9#*]\\uFE0F?\\u20E3|(?:${dressed}|\\p{Emoji_Presentation}\\uFE0F?|\\p{Extended_Pictographic}(?=\\u200D\\p{Emoji}))(?:${joined})*`,
  'u',
)
const link =
  /(?<![\p{L}\p{N}@＠$#＃_.-])(?:(https?:\/\/)((?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,})|((?:[a-z0-9][a-z0-9-]*\.)+([a-z]{2,})(?![\p{L}\p{N}@_-])))(?::\d+)?(?:\/[\p{L}\p{M}\p{N}!*';:=+,.$%#[\]\-_~@|&/()]*)?(?:\?[\p{L}\p{N}!?*'();:&=+$/%#[\]\-_.,~|@]*)?/iu
const piece = new RegExp(`(?<link>${link.source})|(?<emoji>${emoji.source})|(?<other>[\\s\\S])`, 'giu')
/** What ends a sentence and not an address. */
const trailing = /[.,;:!?'"()[\]]+$/

/**
 * The weighted length of a text as X counts it: after NFC, 1 for most letters of alphabets and 2 for the others, 2 for an
 * emoji of any make, 23 for a link of any length. Source: twitter-text, configuration version 3.
 */
function weightedLength(text: string): number {
  const composed = text.normalize('NFC')
  let weight = 0
  piece.lastIndex = 0
  for (let match = piece.exec(composed); match !== null; match = piece.exec(composed)) {
    const [found] = match
    const groups = match.groups ?? {}
    if (groups.link !== undefined && isLink(found)) {
      weight += x.urlLength * x.scale
      piece.lastIndex = match.index + found.replace(trailing, '').length
    } else if (groups.emoji !== undefined) weight += x.defaultWeight
    else {
      // One character of what looked like a link and is none; the rest is looked at again.
      const code = composed.codePointAt(match.index) ?? 0
      weight += weightOf(code)
      piece.lastIndex = match.index + (code > 0xffff ? 2 : 1)
    }
  }
  return weight / x.scale
}

const weightOf = (code: number): number =>
  x.ranges.some(([from, to]) => code >= from && code <= to) ? x.rangeWeight : x.defaultWeight

function isLink(found: string): boolean {
  const bare = /^https?:\/\//i.test(found) ? found.replace(/^https?:\/\//i, '') : found
  const domain = /^[^/?:]+/.exec(bare)?.[0].replace(trailing, '') ?? ''
  return topLevelDomains.has(domain.split('.').at(-1)?.toLowerCase() ?? '')
}

/** How long a text is as a network counts it: X by weight, the others by UTF-16 units, as their text fields do. */
export const lengthOn = (network: Network, text: string): number =>
  network === 'x' ? weightedLength(text) : text.length

/** How many units are left on a network; negative when there are too many; null where there is no limit. */
export function leftOn(network: Network, text: string): number | null {
  const limit = limits[network]
  return limit === null ? null : limit - lengthOn(network, text)
}

/** What a network shows of a text before "see more": as observed in 2025, since none of them publishes it. */
const folds: Readonly<Record<Network, { readonly characters: number; readonly lines: number } | null>> = {
  linkedin: { characters: 210, lines: 3 },
  x: { characters: 280, lines: 10 },
  facebook: { characters: 477, lines: 5 },
  instagram: { characters: 125, lines: 2 },
  other: null,
}

/**
 * Where a network folds a text, as the UTF-16 index after the last character shown; null when it shows all of it. Never in the
 * middle of a character, and between words where one ends nearby.
 */
export function foldOf(network: Network, text: string): number | null {
  const fold = folds[network]
  if (fold === null) return null
  const shown = text.trimEnd()
  const lines = shown.split('\n')
  const byLines = lines.length > fold.lines ? lines.slice(0, fold.lines).join('\n').length : shown.length
  const byCharacters = endOfCharacters(shown, fold.characters)
  const end = Math.min(byLines, byCharacters)
  if (end >= shown.length) return null
  if (end === byLines) return end
  const space = shown.lastIndexOf(' ', end)
  return space > end - 25 && space > 0 ? space : end
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The index after so many characters as people see them. */
function endOfCharacters(text: string, characters: number): number {
  if (text.length <= characters) return text.length
  let count = 0
  for (const { index } of segmenter.segment(text)) {
    if (count === characters) return index
    count += 1
  }
  return text.length
}
