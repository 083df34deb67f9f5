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
