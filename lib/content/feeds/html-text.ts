const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  icirc: 'î',
  iuml: 'ï',
  ucirc: 'û',
  ugrave: 'ù',
  oelig: 'œ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
}

const unseen = new Set(['script', 'style', 'template', 'iframe', 'noscript'])
const breaks = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'blockquote'])
const tag = /<(\/?)([a-z][a-z0-9]*)/iy

/** Without its tags, in one pass: nothing is looked at twice, whatever a server sends. */
function stripTags(html: string): string {
  // ASCII alone: other letters may grow when lowered, and then the places in the two would differ.
  const lower = html.replace(/[A-Z]+/g, letters => letters.toLowerCase())
  const pieces: string[] = []
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    pieces.push(html.slice(at, next < 0 ? html.length : next))
    if (next < 0) break
    if (html.startsWith('<!--', next)) {
      const end = html.indexOf('-->', next + 4)
      if (end < 0) break
      at = end + 3
      continue
    }
    tag.lastIndex = next
    const [, closing, name = ''] = tag.exec(lower) ?? []
    if (name === '') {
      pieces.push('<')
      at = next + 1
      continue
    }
    const end = html.indexOf('>', next)
    if (end < 0) break
    at = end + 1
    if (breaks.has(name)) pieces.push('\n')
    if (closing !== '/' && unseen.has(name)) {
      const close = lower.indexOf(`</${name}`, at)
      if (close < 0) break
      at = close
    }
  }
  return pieces.join('')
}

/** What a reader of a page would see of it, as plain text. It never becomes markup again: screens write it as text. */
export function htmlToText(html: string): string {
  return (
    stripTags(html)
      .replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined) return named[String(name)] ?? whole
        const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
          ? String.fromCodePoint(code)
          : ''
      })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has them, and the database takes no NUL.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  )
}
