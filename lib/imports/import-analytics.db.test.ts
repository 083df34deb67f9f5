import { describe, expect, it } from 'vitest'
import { verifyRollups } from '@/db/rollups/verify-rollups'
import { inScope } from '@/db/scoped'
import { postLine } from '@/lib/reports/domain/posts'
import { listPosts } from '@/lib/reports/queries'
import {
  importText,
  leftIn,
  organizationOf,
  rowsOf,
  undo,
  withImportsDatabase,
} from './testing/imports-database'
import { archiveFiles } from './testing/linkedin-files'
import { type Cell, writeWorkbook } from './testing/write-workbook'

withImportsDatabase()

const withPosts = async (slug: string) => {
  const scope = await organizationOf(slug)
  await importText(scope, 'teams', 'Commercial;Email;Agence\nAna Roy;ana@x.test;Lyon\n')
  await importText(scope, 'linkedin', archiveFiles['Shares.csv'], mine)
  return scope
}
const mine = { forMember: 'ana@x.test' } as const
const workbook = { ...mine, name: 'analytics.xlsx' }
const share = 'https://www.linkedin.com/feed/update/urn:li:share:7302613000000000001'
/** The activity of the second share: another number, given a second later. */
const activity = `https://www.linkedin.com/feed/update/urn:li:activity:${7305149000000000002n + 4194304n * 900n}`
const nobodys = 'https://www.linkedin.com/feed/update/urn:li:activity:7100000000000000001'

const english: Record<string, Cell[][]> = {
  DISCOVERY: [
    ['Overall Performance', '2/20/2025 - 3/19/2025'],
    ['Impressions', 12345],
    ['Members reached', 6789],
  ],
  ENGAGEMENT: [
    ['Date', 'Impressions', 'Engagements'],
    ['3/4/2025', 1200, 34],
    ['3/5/2025', 80, 2],
  ],
  'TOP POSTS': [
    ['Maximum of 50 posts available to include in this list'],
    [],
    ['Post URL', 'Post publish date', 'Engagements', null, 'Post URL', 'Post publish date', 'Impressions'],
    [share, '3/4/2025', 34, null, activity, '3/11/2025', 2000],
    [activity, '3/11/2025', 16, null, share, '3/4/2025', 1200],
    [nobodys, '3/11/2025', 5, null, null, null, null],
  ],
  FOLLOWERS: [['Total followers on 3/19/2025:', 2345], [], ['Date', 'New followers'], ['3/4/2025', 3]],
  DEMOGRAPHICS: [
    ['Top Demographics', 'Value', 'Percentage'],
    ['Job titles', 'Buyer', '< 1%'],
  ],
}
const french: Record<string, Cell[][]> = {
  DÉCOUVERTE: [
    ['Performance globale', '20/02/2025 - 19/03/2025'],
    ['Impressions', '12 345'],
    ['Membres touchés', '6 789'],
  ],
  ENGAGEMENT: [
    ['Date', 'Impressions', 'Interactions'],
    ['04/03/2025', '1 200', '34'],
    [45721, '80', '2'],
  ],
  'MEILLEURS POSTS': [
    ['50 posts au maximum'],
    [],
    [
      'URL du post',
      'Date de publication du post',
      'Interactions',
      null,
      'URL du post',
      'Date de publication du post',
      'Impressions',
    ],
    [share, '04/03/2025', '34', null, activity, '11/03/2025', '2 000'],
    [activity, '11/03/2025', '16', null, share, '04/03/2025', '1 200'],
    [nobodys, '11/03/2025', '5', null, null, null, null],
  ],
  ABONNÉS: [
    ["Nombre total d'abonnés au 19/03/2025 :", '2 345'],
    [],
    ['Date', 'Nouveaux abonnés'],
    ['04/03/2025', '3'],
  ],
  'DONNÉES DÉMOGRAPHIQUES': [
    ['Données démographiques', 'Valeur', 'Pourcentage'],
    ['Postes', 'Acheteur', '< 1 %'],
  ],
}

const everything = (scope: Parameters<typeof rowsOf>[0]) =>
  Promise.all([
    rowsOf(
      scope,
      'select network, day::text, impressions, engagements, new_followers, followers from account_metric order by 2',
    ),
    rowsOf(
      scope,
      `select p.external_key, m.captured_at::text, m.impressions, m.reactions, m.comments, m.reposts, m.clicks, m.profile_views
      from post_metric m join post p on p.id = m.post_id order by 1, 2`,
    ),
    rowsOf(scope, 'select external_key, impressions, reactions from post order by 1'),
  ])

describe('LinkedIn analytics', () => {
  it('gives the same figures in French and English, texts and numbers, shared strings or not', async () => {
    const [one, other] = [await withPosts('en'), await withPosts('fr')]
    const report = await importText(one, 'linkedin-analytics', writeWorkbook(english), workbook)
    expect(report).toMatchObject({ rows: 6, created: 5, refused: 1 })
    expect(report.problems).toMatchObject([{ code: 'unknown_post', value: nobodys }])
    await importText(other, 'linkedin-analytics', writeWorkbook(french, { shared: false }), workbook)
    expect(await everything(one)).toEqual(await everything(other))
    const [days, , posts] = await everything(one)
    expect(days).toMatchObject([
      { day: '2025-03-04', impressions: 1200, engagements: 34, new_followers: 3 },
      { day: '2025-03-05', impressions: 80, engagements: 2 },
      { day: '2025-03-19', impressions: null, followers: 2345 },
    ])
    expect(posts).toMatchObject([
      { impressions: 1200, reactions: 34 },
      { impressions: 2000, reactions: 16 },
      { impressions: null },
    ])
    expect((await inScope(one, reader => listPosts(reader, 'member'))).map(postLine)).toEqual([
      {
        ...{ group: 'Ana Roy', posts: 3, with_impressions: 2, impressions: 3200, reactions: 50 },
        ...{ comments: 0, reposts: 0, engagement_rate: 50 / 3200 },
      },
    ])
  })

  it('changes nothing a second time, updates the same day, and is undone in turn', async () => {
    const scope = await withPosts('again')
    const before = await leftIn(scope)
    const first = await importText(scope, 'linkedin-analytics', writeWorkbook(english), workbook)
    const standing = await everything(scope)
    expect(await importText(scope, 'linkedin-analytics', writeWorkbook(french), workbook)).toMatchObject({
      ...{ created: 0, updated: 0, unchanged: 5, refused: 1 },
    })
    const grown = structuredClone(english)
    grown.ENGAGEMENT?.splice(1, 1, ['3/4/2025', 1300, 35])
    grown['TOP POSTS']?.splice(4, 1, [activity, '3/11/2025', 16, null, share, '3/4/2025', 1300])
    const second = await importText(scope, 'linkedin-analytics', writeWorkbook(grown), workbook)
    expect(second).toMatchObject({ created: 0, updated: 2, unchanged: 3 })
    await expect(undo(scope, first)).rejects.toMatchObject({ code: 'built_upon' })
    await undo(scope, second)
    expect(await everything(scope)).toEqual(standing)
    await undo(scope, first)
    // What it refused is told by the batches that are undone no more; the empty imports between keep theirs.
    expect({ ...(await leftIn(scope)), import_row: 0 }).toEqual({ ...before, import_row: 0 })
    expect(await inScope(scope, verifyRollups)).toEqual([])
  })

  it('is not any workbook, and no other kind', async () => {
    const scope = await withPosts('any')
    const budget = importText(scope, 'linkedin-analytics', writeWorkbook({ Budget: [['a', 1]] }), workbook)
    await expect(budget).rejects.toMatchObject({ fields: { file: 'archive_unknown' } })
    const deals = importText(scope, 'deals', writeWorkbook(english), workbook)
    await expect(deals).rejects.toMatchObject({ fields: { file: 'archive_unknown' } })
  })
})

describe('X analytics', () => {
  const content = `Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,New follows,Replies,Reposts,Profile visits,URL Clicks
1867000000000000001,"Wed, Dec 11, 2024",Near beats wide in every branch we ever saw.,https://x.com/ana/status/1867000000000000001,1200,30,50,3,4,6,7,8
1867000000000000002,"Thu, Dec 12, 2024",Second post of the week.,https://x.com/ana/status/1867000000000000002,0,0,0,0,0,0,0,0
`
  const file = { ...mine, name: 'account_analytics_content_2024-11-20_2024-12-17.csv' }

  it('makes the posts with their figures, once, and goes without a trace', async () => {
    const scope = await withPosts('x-posts')
    const before = await leftIn(scope)
    const report = await importText(scope, 'x-analytics', content, file)
    expect(report).toMatchObject({ rows: 2, created: 2, refused: 0 })
    expect(await importText(scope, 'x-analytics', content, file)).toMatchObject({ unchanged: 2 })
    const old = `"Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","retweets","replies","likes","user profile clicks","url clicks"
"1867000000000000001","https://twitter.com/ana/status/1867000000000000001","Near beats wide in every branch we ever saw.","2024-12-11 15:09 +0000","1500.0","60.0","7.0","4.0","33.0","7.0","8.0"
`
    const later = { ...mine, name: 'tweet_activity_metrics_ana_20241201_20250101_en.csv' }
    const second = await importText(scope, 'x-analytics', old, later)
    expect(second).toMatchObject({ created: 1, entities: { post_metric: { created: 1 } } })
    expect((await inScope(scope, reader => listPosts(reader, 'network'))).map(postLine)).toMatchObject([
      { group: 'linkedin', posts: 3, with_impressions: 0, engagement_rate: null },
      {
        group: 'x',
        posts: 2,
        with_impressions: 2,
        impressions: 1500,
        reactions: 33,
        comments: 4,
        reposts: 7,
        engagement_rate: 44 / 1500,
      },
    ])
    await undo(scope, second)
    await undo(scope, report)
    expect(await leftIn(scope)).toEqual(before)
  })

  it('keeps the days of the account, and refuses a post it has no text of', async () => {
    const scope = await withPosts('xdays')
    const days =
      'Date,Impressions,Likes,Engagements,New follows,Replies,Reposts,Profile visits\n"Tue, Dec 10, 2024",500,9,20,2,1,1,4\n'
    expect(await importText(scope, 'x-analytics', days, mine)).toMatchObject({ created: 1 })
    expect(await importText(scope, 'x-analytics', days, mine)).toMatchObject({ unchanged: 1 })
    const bare =
      'Post id,Date,Impressions,Likes,Replies,Reposts\n1867000000000000009,"Wed, Dec 11, 2024",5,1,0,0\n'
    const report = await importText(scope, 'x-analytics', bare, mine)
    expect(report).toMatchObject({ created: 0, refused: 1, problems: [{ code: 'unknown_post' }] })
  })
})

describe('reference texts', () => {
  const text = `source,title,text,language,url,published on
employer,Fair,"Near beats wide in every branch we ever saw, says our head office today.",en,https://acme.example/fair,2024-12-01
secteur,Marché,Le marché se retourne et chacun cherche ses clients.,,,25/12/2024
`
  it('are taken in once, measured against, brought up to date and taken back', async () => {
    const scope = await withPosts('texts')
    const before = await leftIn(scope)
    const first = await importText(scope, 'references', text)
    expect(first).toMatchObject({ created: 2, refused: 0 })
    expect(await importText(scope, 'references', text)).toMatchObject({ unchanged: 2 })
    const shingles = await rowsOf(scope, 'select hash::text from reference_shingle order by 1')
    expect(shingles.length).toBeGreaterThan(10)
    const second = await importText(
      scope,
      'references',
      text.replace('head office today', 'whole press office'),
    )
    expect(second).toMatchObject({ updated: 1, unchanged: 1 })
    await undo(scope, second)
    expect(await rowsOf(scope, 'select hash::text from reference_shingle order by 1')).toEqual(shingles)
    await undo(scope, first)
    expect(await leftIn(scope)).toEqual(before)
  })
})
