import { describe, expect, it } from 'vitest'
import { analyticsRows, isAnalytics } from './linkedin-analytics'
import type { Sheet, SheetCell } from './workbook'

type Cell = string | number | null
const cell = (value: Cell): SheetCell | undefined =>
  value === null ? undefined : { text: String(value), kind: typeof value === 'number' ? 'number' : 'text' }
const sheet = (name: string, rows: readonly (readonly Cell[])[]): Sheet => ({
  name,
  rows: rows.map(row => row.map(cell)),
})

const url = 'https://www.linkedin.com/feed/update/urn:li:activity:7302613000000000001'
const other = 'https://www.linkedin.com/feed/update/urn:li:activity:7305149000000000002'

const english = [
  sheet('DISCOVERY', [
    ['Overall Performance', '2/20/2025 - 3/19/2025'],
    ['Impressions', '12,345'],
    ['Members reached', 6789],
  ]),
  sheet('ENGAGEMENT', [
    ['Date', 'Impressions', 'Engagements'],
    ['3/4/2025', '1,200', 34],
    ['3/5/2025', 80, 2],
  ]),
  sheet('TOP POSTS', [
    ['Maximum of 50 posts available to include in this list'],
    [],
    ['Post URL', 'Post publish date', 'Engagements', null, 'Post URL', 'Post publish date', 'Impressions'],
    [url, '3/4/2025', 34, null, other, '3/11/2025', '2,000'],
    [null, null, null, null, url, '3/4/2025', 1200],
  ]),
  sheet('FOLLOWERS', [
    ['Total followers on 3/19/2025:', '2,345'],
    [],
    ['Date', 'New followers'],
    ['3/4/2025', 3],
  ]),
  sheet('DEMOGRAPHICS', [
    ['Top Demographics', 'Value', 'Percentage'],
    ['Job titles', 'Buyer', '< 1%'],
  ]),
]
const french = [
  sheet('DÉCOUVERTE', [
    ['Performance globale', '20/02/2025 - 19/03/2025'],
    ['Impressions', '12\u202f345'],
    ['Membres touchés', '6\u00a0789'],
  ]),
  sheet('ENGAGEMENT', [
    ['Date', 'Impressions', 'Interactions'],
    ['04/03/2025', '1\u202f200', '34'],
    [45721, '80', '2'],
  ]),
  sheet('MEILLEURS POSTS', [
    ['50 posts au maximum peuvent figurer dans cette liste'],
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
    [url, '04/03/2025', '34', null, other, '11/03/2025', '2\u00a0000'],
    [null, null, null, null, url, 45720, '1\u202f200'],
  ]),
  sheet('ABONNÉS', [
    ["Nombre total d'abonnés au 19/03/2025 :", '2\u202f345'],
    [],
    ['Date', 'Nouveaux abonnés'],
    ['04/03/2025', '3'],
  ]),
  sheet('DONNÉES DÉMOGRAPHIQUES', [
    ['Données démographiques principales', 'Valeur', 'Pourcentage'],
    ['Postes', 'Acheteur', '< 1 %'],
  ]),
]

const said = (sheets: readonly Sheet[]) => analyticsRows(sheets).map(([, ...row]) => row)

describe('LinkedIn analytics', () => {
  it('gives the days of engagement and followers joined, and the posts of both tables', () => {
    expect(said(english)).toEqual([
      ['2025-03-04', '1200', '34', '3', '', '', ''],
      ['2025-03-05', '80', '2', '', '', '', ''],
      ['2025-03-19', '', '', '', '2345', '', ''],
      ['2025-03-19', '1200', '34', '', '', url, '2025-03-04'],
      ['2025-03-19', '2000', '', '', '', other, '2025-03-11'],
    ])
  })

  it('says the same in French, in text cells and Excel days', () => {
    expect(said(french)).toEqual(said(english))
  })

  it('is known by two of its sheets', () => {
    expect(isAnalytics(['DÉCOUVERTE', 'ABONNÉS'])).toBe(true)
    expect(isAnalytics(['ENGAGEMENT', 'Sheet1'])).toBe(false)
  })
})
