import { describe, expect, it } from 'vitest'
import type { ImportKind } from './fields'
import { columnBounds, detectHeader } from './header'
import { suggestMapping } from './mapping'
import { createCsvParser } from './parse'
import { ColumnProfile } from './profile'
import { resolveFormats } from './questions'
import { compileRow } from './read-row'
import { isKnownHeader } from './recognise-kind'

function read<K extends ImportKind>(kind: K, text: string) {
  const options = { delimiter: ',', rowEnds: 'lf' } as const
  const first = createCsvParser(options)
  const { columns, line } = detectHeader([...first.push(text), ...first.end()], isKnownHeader)
  const parser = createCsvParser({ ...options, headerLine: line, ...columnBounds(columns) })
  const records = [...parser.push(text), ...parser.end()]
  const profiles = columns.map(({ index }) => {
    const profile = new ColumnProfile()
    for (const { cells, line: at } of records) profile.push(cells[index] ?? '', at)
    return profile.result()
  })
  const { mapping } = suggestMapping(kind, columns, profiles)
  const { formats, questions } = resolveFormats(kind, mapping, columns, profiles)
  const row = compileRow(kind, mapping, columns, formats)
  const results = records.map(record => row(record))
  return {
    questions,
    rows: results.flatMap(result => (result.kind === 'row' ? [result.row] : [])),
    problems: results.flatMap(result =>
      result.kind === 'refused' ? result.problems.map(({ code }) => code) : [],
    ),
  }
}

describe('X analytics', () => {
  it('reads the new headers', () => {
    const { rows, problems } = read(
      'x-analytics',
      `Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks
1867000000000000001,"Wed, Dec 11, 2024","Near beats wide,
always.",https://x.com/ana/status/1867000000000000001,1200,30,50,1,2,3,4,5,6,7,8
`,
    )
    expect(problems).toEqual([])
    expect(rows).toMatchObject([
      {
        ...{
          part: 'post',
          key: 'x:1867000000000000001',
          day: '2024-12-11',
          occurredAt: '2024-12-11T12:00:00Z',
        },
        ...{
          impressions: 1200,
          reactions: 30,
          comments: 4,
          reposts: 5,
          clicks: 8,
          profileViews: 6,
          newFollowers: 3,
        },
      },
    ])
  })

  it('reads the old headers, with decimals and dashes', () => {
    const { rows, problems } = read(
      'x-analytics',
      `"Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","engagement rate","retweets","replies","likes","user profile clicks","url clicks","follows","promoted impressions"
"1134000000000000001","https://twitter.com/ana/status/1134000000000000001","Hello","2019-05-31 15:09 +0000","812.0","20.0","0.0246","2.0","1.0","9.0","3.0","4.0","0.0","-"
`,
    )
    expect(problems).toEqual([])
    expect(rows).toMatchObject([
      {
        occurredAt: '2019-05-31T15:09:00Z',
        impressions: 812,
        reactions: 9,
        comments: 1,
        reposts: 2,
        clicks: 4,
        profileViews: 3,
      },
    ])
  })

  it('reads the days of the account', () => {
    const { rows } = read(
      'x-analytics',
      'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits\n"Tue, Dec 10, 2024",500,9,20,0,0,2,1,1,1,4\n',
    )
    expect(rows).toMatchObject([
      { part: 'day', day: '2024-12-10', impressions: 500, engagements: 20, newFollowers: 2 },
    ])
  })
})

describe('reference texts', () => {
  it('reads French and English words for source and language', () => {
    const { rows, problems } = read(
      'references',
      `Source,Titre,Texte,Langue,Adresse,Publié le
Employeur,Salon,Nous serons au salon de Lyon.,français,https://acme.example/salon,12/03/2025
concurrence,,"The market moves, and so do we.",,,25/03/2025
`,
    )
    expect(problems).toEqual([])
    expect(rows).toMatchObject([
      {
        source: 'employer',
        title: 'Salon',
        language: 'fr',
        url: 'https://acme.example/salon',
        publishedOn: '2025-03-12',
      },
      {
        source: 'competitor',
        title: 'The market moves, and so do we.',
        language: 'en',
        publishedOn: '2025-03-25',
      },
    ])
  })

  it('refuses what it has no word for, and a row without text', () => {
    const { problems } = read(
      'references',
      'source,title,text,language\naunt,A,Some text here,\nsector,B,,klingon\n',
    )
    expect(problems).toEqual(['unknown_value', 'required_missing', 'unknown_value'])
  })
})

describe('one file of a LinkedIn archive', () => {
  it('puts the month first where AM and PM say so, without asking', () => {
    const { rows, questions } = read(
      'linkedin',
      'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nZoé Lys,Ana,"10/4/24, 5:05 PM",,INCOMING,https://www.linkedin.com/in/zoe,\n',
    )
    expect(questions).toEqual([])
    expect(rows).toMatchObject([{ part: 'invitation', incoming: true, occurredAt: '2024-10-04T17:05:00Z' }])
  })

  it('reads line breaks and quotes within a comment, and leaves a blank date blank', () => {
    const { rows } = read(
      'linkedin',
      'Date,Link,Message\n,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7302800000000000001,"The \\"tea\\" team,\n\nit was hot."\n',
    )
    expect(rows).toMatchObject([
      { part: 'comment', occurredAt: null, body: 'The "tea" team,\n\nit was hot.' },
    ])
  })
})
