import { RefusedFeed } from './refused-feed'

/** An element as feeds need it: children in order; text with its entities read. Names keep their prefix, in lower case. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

interface OpenElement {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (Element | string)[]
}

const deepest = 100
const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const tagName = /<(\/?)([\p{L}_:][\p{L}\p{N}_.:-]*)/uy
/** Sticky, so that it reads on from where it stands and never tries again: a hostile document costs no more than its length. */
const attribute = /\s+([\p{L}_:][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy
const tagEnd = /\s*(\/?)>/y

/** Only the five entities of XML and characters by number; nothing a document defines, so that nothing grows. */
const readEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return predefined[String(name)] ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return valid ? String.fromCodePoint(code) : ''
  })

/**
 * The root of a document. A small strict reader of XML 1.0: it takes elements, attributes, text, CDATA, comments and processing
 * instructions; a DOCTYPE is refused outright, and so is whatever is not well formed.
 */
export function readXml(document: string): Element {
  const fail = (): never => {
    throw new RefusedFeed('not_a_feed')
  }
  const top: OpenElement = { name: '', attributes: {}, children: [] }
  const open: OpenElement[] = [top]
  let at = 0
  const upTo = (end: string, from: number): number => {
    const found = document.indexOf(end, from)
    return found < 0 ? fail() : found
  }
  while (at < document.length) {
    const here = open.at(-1) ?? fail()
    const next = document.indexOf('<', at)
    const text = document.slice(at, next < 0 ? document.length : next)
    if (text !== '') here.children.push(readEntities(text))
    if (next < 0) break
    if (document.startsWith('<!--', next)) at = upTo('-->', next + 4) + 3
    else if (document.startsWith('<![CDATA[', next)) {
      const end = upTo(']]>', next + 9)
      here.children.push(document.slice(next + 9, end))
      at = end + 3
    } else if (document.startsWith('<?', next)) at = upTo('?>', next + 2) + 2
    else if (document.startsWith('<!', next)) throw new RefusedFeed('doctype')
    else {
      tagName.lastIndex = next
      const [, closing, given] = tagName.exec(document) ?? fail()
      const name = (given ?? fail()).toLowerCase()
      const { attributes, after } = readAttributes(document, tagName.lastIndex)
      tagEnd.lastIndex = after
      const [, empty] = tagEnd.exec(document) ?? fail()
      at = tagEnd.lastIndex
      if (closing === '/') {
        if (here === top || here.name !== name || empty === '/') fail()
        open.pop()
        continue
      }
      const element: OpenElement = { name, attributes, children: [] }
      here.children.push(element)
      if (empty !== '/' && open.push(element) > deepest) fail()
    }
  }
  const roots = top.children.filter(child => typeof child !== 'string')
  const stray = top.children.some(
    child => typeof child === 'string' && child.replace('\ufeff', '').trim() !== '',
  )
  const [root] = roots
  return root === undefined || roots.length > 1 || open.length > 1 || stray ? fail() : root
}

function readAttributes(
  document: string,
  from: number,
): { attributes: Record<string, string>; after: number } {
  const attributes: Record<string, string> = {}
  let after = from
  for (;;) {
    attribute.lastIndex = after
    const found = attribute.exec(document)
    if (found === null) return { attributes, after }
    const [, name = '', double, single] = found
    attributes[name.toLowerCase()] = readEntities(double ?? single ?? '')
    after = attribute.lastIndex
  }
}

/** The elements of a name directly below. */
export const childrenOf = ({ children }: Element, name: string): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string' && child.name === name)

/** All text below, as it stands. */
export const textOf = (element: Element | undefined): string =>
  element === undefined
    ? ''
    : element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
