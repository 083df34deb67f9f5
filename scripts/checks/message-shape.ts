/**
 * What a message in ICU's language needs from the code that shows it: the names of its arguments and tags, sorted.
 * `null` when its braces do not match.
 */
export function messageNeeds(message: string): string[] | null {
  const needs = new Set<string>()
  const end = readMessage(message, 0, needs)
  return end === message.length ? [...needs].sort() : null
}

// Reads up to the brace that closes the message it is in, or the end; -1 when something does not match.
function readMessage(text: string, from: number, needs: Set<string>): number {
  let at = from
  while (at < text.length) {
    const letter = text[at]
    if (letter === '}') return at
    if (letter === "'") at = skipQuoted(text, at)
    else if (letter === '{') {
      at = readArgument(text, at + 1, needs)
      if (at === -1) return -1
    } else {
      const tag = letter === '<' ? /^<([a-z][\w-]*)\s*\/?>/i.exec(text.slice(at))?.[1] : undefined
      if (tag !== undefined) needs.add(`<${tag}>`)
      at += 1
    }
  }
  return at
}

// An apostrophe opens a quotation only before a character that means something; else it is an apostrophe.
function skipQuoted(text: string, at: number): number {
  if (text[at + 1] === "'") return at + 2
  if (!/[{}<>#|]/.test(text[at + 1] ?? '')) return at + 1
  const close = text.indexOf("'", at + 1)
  return close === -1 ? text.length : close + 1
}

function readArgument(text: string, from: number, needs: Set<string>): number {
  const name = /^\s*([\w.-]+)\s*/.exec(text.slice(from))
  if (!name) return -1
  needs.add(name[1] ?? '')
  let at = from + name[0].length
  const nested = /^,\s*(plural|select|selectordinal)\s*,/.exec(text.slice(at))
  if (!nested) {
    const close = text.indexOf('}', at)
    return close === -1 ? -1 : close + 1
  }
  at += nested[0].length
  while (at < text.length && text[at] !== '}') {
    const option = /^\s*(offset:\d+\s*)?(=?[\w-]+)\s*\{/.exec(text.slice(at))
    if (!option) return -1
    at = readMessage(text, at + option[0].length, needs)
    if (at === -1 || text[at] !== '}') return -1
    at += 1
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0
  }
  return at < text.length ? at + 1 : -1
}
