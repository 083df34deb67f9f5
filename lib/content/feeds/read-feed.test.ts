import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlToText } from './html-text'
import { readFeed } from './read-feed'
import { RefusedFeed } from './refused-feed'

const rss = `<?xml version="1.0" encoding="utf-8"?>
<!-- made by a machine --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Maison Ravel &amp; fils</title><language>fr-FR</language><link>https://ravel.example</link>
<item><title><![CDATA[Trente % d’énergie <b>en moins</b>]]></title><link>https://ravel.example/a?x=1&amp;y=2</link>
<guid isPermaLink="false">a-1</guid><pubDate>Tue, 03 Mar 2026 23:30:00 -0500</pubDate>
<description>court</description>
<content:encoded><![CDATA[<p>Notre gamme&nbsp;r&eacute;duit.</p><script>alert(1)</script><p>Tout &lt;b&gt; va.</p>]]></content:encoded></item>
<item><title>Sans date</title><link>javascript:alert(1)</link><description>Un &lt;em&gt;texte&lt;/em&gt; &#233;crit</description></item>
<item><link/></item>
</channel></rss>`

const atom = `\ufeff<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Trade &amp;amp; press</title>
<entry><id>urn:1</id><title>First</title><link rel="edit" href="https://x.example/edit"/><link href='https://x.example/1'/>
<updated>2026-02-01T10:00:00Z</updated><summary>Short</summary><content type="html">&lt;p&gt;Long&lt;br/&gt;story&lt;/p&gt;</content></entry></feed>`

test('RSS 2.0: the long text first, addresses only of pages, days in UTC', () => {
  expect(readFeed(rss)).toEqual({
    title: 'Maison Ravel & fils',
    language: 'fr',
    entries: [
      {
        key: 'a-1',
        title: 'Trente % d’énergie en moins',
        body: 'Notre gamme réduit.\n\nTout <b> va.',
        url: 'https://ravel.example/a?x=1&y=2',
        publishedOn: '2026-03-04',
      },
      { key: 'Sans date', title: 'Sans date', body: 'Un texte écrit', url: null, publishedOn: null },
    ],
  })
})

test('Atom: the alternate link, content before summary', () => {
  expect(readFeed(atom)).toEqual({
    title: 'Trade & press',
    language: 'en',
    entries: [
      {
        key: 'urn:1',
        title: 'First',
        body: 'Long\nstory',
        url: 'https://x.example/1',
        publishedOn: '2026-02-01',
      },
    ],
  })
})

const codeOf = (document: string): string => {
  try {
    readFeed(document)
    return 'read'
  } catch (error) {
    if (error instanceof RefusedFeed) return error.code
    throw error
  }
}

describe('refused', () => {
  test.each([
    [
      'a DOCTYPE',
      '<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel><title>&a;</title></channel></rss>',
      'doctype',
    ],
    ['an external entity', '<!DOCTYPE r SYSTEM "file:///etc/passwd"><rss><channel/></rss>', 'doctype'],
    ['an entity in the middle', '<rss><channel><!ENTITY x "y"></channel></rss>', 'doctype'],
    ['a web page', '<html><body>hello</body></html>', 'not_a_feed'],
    ['an unclosed element', '<rss><channel><title>a</title></rss>', 'not_a_feed'],
    ['an unclosed comment', '<rss><!-- <channel/></rss>', 'not_a_feed'],
    ['two roots', '<rss><channel/></rss><rss/>', 'not_a_feed'],
    ['text outside', 'hello <rss><channel/></rss>', 'not_a_feed'],
    ['nothing', '', 'not_a_feed'],
    ['JSON', '{"version":"https://jsonfeed.org"}', 'not_a_feed'],
    ['a tag that never ends', '<rss><channel', 'not_a_feed'],
    ['a pile of elements', '<rss>'.repeat(5000), 'not_a_feed'],
  ])('%s', (_, document, code) => expect(codeOf(document)).toBe(code))
})

test('entities no document defined stay as they are written', () => {
  const { entries } = readFeed('<rss><channel><item><title>a &lol; b &#0; c</title></item></channel></rss>')
  expect(entries[0]?.title).toBe('a &lol; b c')
})

test('whatever comes, it is read or refused, soon', () => {
  const piece = fc.constantFrom(
    '<rss>',
    '</rss>',
    '<channel>',
    '<item>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '"',
    '<',
    '>',
    'x',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), pieces => {
      expect(['read', 'doctype', 'not_a_feed']).toContain(codeOf(pieces.join('')))
    }),
  )
  const started = Date.now()
  codeOf(`<rss ${'a="'.repeat(300_000)}`)
  codeOf(`<rss ${'a'.repeat(900_000)}`)
  codeOf(`<rss ${"a='' ".repeat(200_000)}`)
  codeOf(`<rss><channel><item><description>${'&lt;!--'.repeat(100_000)}</description></item></channel></rss>`)
  codeOf(
    `<rss><channel><item><description>${'&lt;script'.repeat(60_000)}</description></item></channel></rss>`,
  )
  expect(Date.now() - started).toBeLessThan(3000)
})

test('text of a page has no markup left to run', () => {
  expect(htmlToText('<p onclick="x">a</p><!-- b --><style>c</style>d<br>e <SCRIPT>f')).toBe('a\nd\ne')
  expect(htmlToText('3 < 4 &amp; 5 > 2 &lt;b&gt;')).toBe('3 < 4 & 5 > 2 <b>')
})
