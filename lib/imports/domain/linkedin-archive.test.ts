import { describe, expect, it } from 'vitest'
import { guessLanguage } from './guess-language'
import { partOfFile, placesOf, shareText, stackRow } from './linkedin-archive'
import { measuredOn } from './measured-on'
import { createCsvParser } from './parse'
import { momentOfPost, postKey } from './post-key'

describe('the files of an archive', () => {
  it.each([
    ['Shares.csv', 'share'],
    ['Comments_17529409.csv', 'comment'],
    ['Reactions (1).csv', 'reaction'],
    ['connections.CSV', 'connection'],
    ['Invitations.csv', 'invitation'],
    ['Profile.csv', null],
    ['._Shares.csv', null],
    ['SharesOfOthers.csv', null],
  ])('%s is %s', (name, part) => expect(partOfFile(name)).toBe(part))

  it('stand one under the other, each cell under its header', () => {
    const row = stackRow(
      ['2025-01-01', 'LIKE', 'https://x'],
      placesOf(['Date', 'Type', 'Link']),
      'Reactions.csv',
      7,
    )
    expect(row.filter(cell => cell !== '')).toEqual(['Reactions.csv', '7', '2025-01-01', 'https://x', 'LIKE'])
  })
})

describe('the text of a share', () => {
  it.each([
    ['one line', 'one line'],
    ['"Quoted" by its author', '"Quoted" by its author'],
    ['"Only a quote."\n\nThen more.', '"Only a quote."\n\nThen more.'],
    ['first"\n""\n"third', 'first\n\nthird'],
    ['"first"\n""\n"third"', 'first\n\nthird'],
    ['a\r\nb', 'a\nb'],
  ])('%j is %j', (written, text) => expect(shareText(written)).toBe(text))
})

describe('a post', () => {
  it.each([
    [
      'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7406627065158021120',
      'linkedin:7406627065158021120',
    ],
    [
      'https://www.linkedin.com/feed/update/urn:li:activity:7406627065158021120/',
      'linkedin:7406627065158021120',
    ],
    [
      'https://www.linkedin.com/posts/joe_topic-activity-7406627065158021120-AbCd?utm=1',
      'linkedin:7406627065158021120',
    ],
    ['https://twitter.com/joe/status/1867000000000000001', 'x:1867000000000000001'],
    ['https://x.com/i/web/status/1867000000000000001?s=20', 'x:1867000000000000001'],
    ['https://example.com/blog/1', null],
  ])('%s is known as %s', (url, key) => expect(postKey(url)).toBe(key))

  it('tells when it was made by its number', () => {
    expect(momentOfPost('linkedin:7406627065158021120')?.toISOString().slice(0, 10)).toBe('2025-12-16')
    expect(momentOfPost('linkedin:123456789012345')).toBeNull()
    expect(momentOfPost('x:1867000000000000001')).toBeNull()
  })

  it.each([
    ['Merci à tous pour votre accueil.', 'fr'],
    ['Thank you all for the warm welcome.', 'en'],
    ['🎤', null],
  ])('in %j is in %s', (text, language) => expect(guessLanguage(text)).toBe(language))
})

it.each([
  ['account_analytics_content_2024-11-20_2024-12-17.csv', '2024-12-17'],
  ['tweet_activity_metrics_joe_20190501_20190601_en.csv', '2019-06-01'],
  ['x.csv', null],
  ['2024-13-45.csv', null],
])('the file %s was measured on %s', (name, day) => expect(measuredOn(name)).toBe(day))

describe('a comment', () => {
  it.each([
    ['He said \\"yes\\", then left.', 'He said "yes", then left.'],
    ['It ends with \\"a quote\\"', 'It ends with "a quote"'],
    ['A path C:\\\\', 'A path C:\\\\'],
  ])('%s is read whole', (written, text) => {
    const parser = createCsvParser({ delimiter: ',', rowEnds: 'lf', escapes: true, width: 3 })
    const records = [...parser.push(`d,l,"${written}"\nd,l,next\n`), ...parser.end()]
    expect(records.map(({ cells, problem }) => [cells[2], problem])).toEqual([
      [text, null],
      ['next', null],
    ])
  })
})
