/** A start tag (also of an empty element), an end tag, or text between them. */
export type XmlEvent =
  | { kind: 'open'; name: string; attributes: Readonly<Record<string, string>>; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/** What is not the plain XML a workbook holds: a document type, an entity of its own, a tag cut short. */
export class XmlError extends Error {}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
// Each is tried at one place only, where the one before ended: together they read a tag in one pass, whatever it holds.
const NAME = /[^\s=/"']+/y
const VALUE = /\s*=\s*(?:"([^"]*)"|'([^']*)')/y
const REFERENCE = /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);?/gi

function resolve(text: string): string {
  return text.includes('&')
    ? text.replace(REFERENCE, (whole, name: string) => {
        if (!whole.endsWith(';')) throw new XmlError('reference')
        if (!name.startsWith('#')) {
          const known = ENTITIES[name]
          if (known === undefined) throw new XmlError('entity')
          return known
        }
        const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
        if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw new XmlError('character')
        return String.fromCodePoint(code)
      })
    : text
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML strictly and without anything that reaches beyond it: a document type is refused, so no entity can be declared,
 * fetched or expanded. Names and attributes are given without their prefix; `r:id` is `id`.
 */
export function* readXml(xml: string): Generator<XmlEvent> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    const text = xml.slice(at, open === -1 ? xml.length : open)
    if (text !== '') yield { kind: 'text', text: resolve(text) }
    if (open === -1) return
    if (xml.startsWith('<!--', open)) at = after(xml, '-->', open)
    else if (xml.startsWith('<?', open)) at = after(xml, '?>', open)
    else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open)
      yield { kind: 'text', text: xml.slice(open + 9, at - 3) }
    } else if (xml[open + 1] === '!') throw new XmlError('document type')
    else {
      at = after(xml, '>', open)
      yield tagOf(xml.slice(open + 1, at - 1))
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at === -1) throw new XmlError('cut short')
  return at + mark.length
}

function tagOf(inner: string): XmlEvent {
  if (inner.startsWith('/')) return { kind: 'close', name: localName(inner.slice(1).trim()) }
  const empty = inner.endsWith('/')
  const name = /^[^\s/]+/.exec(inner)?.[0] ?? ''
  const attributes: Record<string, string> = {}
  for (const [key, value] of attributesOf(inner, name.length)) attributes[localName(key)] = resolve(value)
  return { kind: 'open', name: localName(name), attributes, empty }
}

/** The attributes of a tag from a place on; what is none is passed over, a name at a time. */
function* attributesOf(inner: string, from: number): Generator<readonly [key: string, value: string]> {
  let at = from
  while (at < inner.length) {
    NAME.lastIndex = at
    const [key] = NAME.exec(inner) ?? []
    if (key === undefined) {
      at += 1
      continue
    }
    at = NAME.lastIndex
    VALUE.lastIndex = at
    const [, double, single] = VALUE.exec(inner) ?? []
    if (double === undefined && single === undefined) continue
    at = VALUE.lastIndex
    yield [key, double ?? single ?? '']
  }
}
