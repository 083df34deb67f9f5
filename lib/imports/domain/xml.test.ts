import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSharedStrings, readSheet } from './workbook'
import { readXml } from './xml'

describe('XML', () => {
  it.each([
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<a>&lol;</a>',
    '<a>&#x110000;</a>',
    '<a',
    '<a><!-- open',
  ])('refuses %s', xml => expect(() => [...readXml(xml)]).toThrow())

  it('gives names without their prefix, and its five entities', () => {
    expect([...readXml('<x:a r:id="1 &lt; 2">&amp;&#233;<![CDATA[<b>]]></x:a>')]).toEqual([
      { kind: 'open', name: 'a', attributes: { id: '1 < 2' }, empty: false },
      { kind: 'text', text: '&é' },
      { kind: 'text', text: '<b>' },
      { kind: 'close', name: 'a' },
    ])
  })
})

describe('a tag', () => {
  const attributesOf = (tag: string) => {
    const [event] = readXml(tag)
    return event?.kind === 'open' ? event.attributes : null
  }

  it('has the attributes it writes, however they are spaced, and nothing of what is none', () => {
    expect(attributesOf(`<a b="1" c = '2' d="x=y" e\n=\t"/" f g="" 'h' ="3" i="4"/>`)).toEqual({
      ...{ b: '1', c: '2', d: 'x=y', e: '/', g: '', i: '4' },
    })
  })

  it('says what it always said, of any text', () => {
    const pattern = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
    const before = (inner: string) =>
      Object.fromEntries(
        [...inner.matchAll(pattern)].map(([, key = '', double, single]) => [key, double ?? single]),
      )
    const part = fc.tuple(
      fc.stringMatching(/^[a-z]{1,3}$/),
      fc.stringMatching(/^[a-z0-9 =/]{0,4}$/),
      fc.constantFrom('"', "'"),
    )
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('', ' ', '\n'), (parts, space) => {
        const inner = parts
          .map(([key, value, quote]) => ` ${key}${space}=${space}${quote}${value}${quote}`)
          .join('')
        expect(attributesOf(`<a${inner}>`)).toEqual(before(inner))
      }),
    )
  })

  it.each([
    ['a name without an end', (size: number) => `<a ${'b'.repeat(size)}>`],
    ['spaces before an equals sign', (size: number) => `<a b${' '.repeat(size)}>`],
    ['quotes that do not close', (size: number) => `<a ${`b="`.repeat(size / 3)}>`],
    ['names without a value', (size: number) => `<a ${'b '.repeat(size / 2)}>`],
    ['equals signs', (size: number) => `<a ${'='.repeat(size)}>`],
  ])('of %s is read in one pass', (_what, of) => {
    // Megabytes: what looks at them once is done at once, what looks at them for each of them would take days.
    expect([...readXml(of(4_000_000))]).toHaveLength(1)
  })
})

describe('a sheet', () => {
  it('joins the runs of a text and leaves its phonetic reading out', () => {
    const xml =
      '<sst><si><r><t>Aba</t></r><r><t>cus</t></r><rPh><t>X</t></rPh></si><si/><si><t> b </t></si></sst>'
    expect(readSharedStrings(xml)).toEqual(['Abacus', '', ' b '])
  })

  it('keeps holes, whatever rows and cells the file leaves out', () => {
    const xml = `<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2"><v>4.5</v></c></row>
      <row r="4"><c t="inlineStr"><is><t>in</t></is></c><c t="str"><f>A1</f><v>of</v></c></row></sheetData>`
    expect(readSheet(xml, ['shared']).map(row => Array.from(row, cell => cell?.text ?? null))).toEqual([
      [],
      [null, 'shared', null, '4.5'],
      [],
      ['in', 'of'],
    ])
  })
})
