import { describe, expect, it } from 'vitest'
import { verifyRollups } from '@/db/rollups/verify-rollups'
import { inScope } from '@/db/scoped'
import {
  importText,
  leftIn,
  organizationOf,
  rowsOf,
  undo,
  withImportsDatabase,
} from './testing/imports-database'
import { archiveFiles } from './testing/linkedin-files'
import { writeZip } from './testing/write-zip'

withImportsDatabase()

const withMember = async (slug: string) => {
  const scope = await organizationOf(slug)
  await importText(
    scope,
    'teams',
    'Commercial;Email;Agence\nAna Roy;ana@x.test;Lyon\nEve Sy;eve@x.test;Lyon\n',
  )
  return scope
}
const mine = { forMember: 'ana@x.test' } as const
const archive = writeZip(
  Object.entries(archiveFiles).map(([name, content]) => ({ name: `Complete_Export/${name}`, content })),
)
const inZip = { ...mine, name: 'Complete_Export.zip' }

const everything = (scope: Parameters<typeof rowsOf>[0]) =>
  Promise.all([
    rowsOf(
      scope,
      `select external_key, url, link, body, language, voice, intent, network, status, published_at::text, originality from post order by 1`,
    ),
    rowsOf(
      scope,
      'select kind, occurred_at::text, reaction, url, body, external_key from linkedin_activity order by external_key',
    ),
    rowsOf(
      scope,
      `select s.kind, s.status, s.occurred_at::text, s.note, p.name, p.external_key from signal s join person p on p.id = s.person_id
      order by s.kind, p.external_key`,
    ),
    rowsOf(scope, 'select external_key, name, connected_on::text from person order by external_key'),
  ])

describe('a LinkedIn archive', () => {
  it('gives the same rows as its single files, and a second import changes nothing', async () => {
    const [zip, single] = [await withMember('zipped'), await withMember('single')]
    const report = await importText(zip, 'linkedin', archive, inZip)
    expect(report).toMatchObject({ rows: 12, created: 11, updated: 0, unchanged: 1, refused: 0 })
    expect(report.entities).toEqual({
      company: { created: 1, updated: 0 },
      person: { created: 3, updated: 0 },
      signal: { created: 4, updated: 0 },
      post: { created: 3, updated: 0 },
      linkedin_activity: { created: 4, updated: 0 },
    })
    for (const [name, text] of Object.entries(archiveFiles))
      expect(await importText(single, 'linkedin', text, { ...mine, name })).toMatchObject({ refused: 0 })
    expect(await everything(zip)).toEqual(await everything(single))

    const again = await importText(zip, 'linkedin', archive, inZip)
    expect(again).toMatchObject({ rows: 12, created: 0, updated: 0, unchanged: 12, refused: 0 })
    for (const [name, text] of Object.entries(archiveFiles))
      expect(await importText(zip, 'linkedin', text, { ...mine, name })).toMatchObject({
        created: 0,
        updated: 0,
      })
    expect(await inScope(zip, verifyRollups)).toEqual([])
  })

  it('makes published posts of the shares, with quotes, line breaks and blank dates right', async () => {
    const scope = await withMember('shares')
    await importText(scope, 'linkedin', archive, inZip)
    const [posts, activity] = await everything(scope)
    expect(posts).toMatchObject([
      {
        external_key: 'linkedin:7302613000000000001',
        body: '"Near beats wide" is what our best branch in Lyon keeps telling everybody.\n\nThey are right, and here is why.',
        published_at: '2025-03-04 08:30:00+00',
        language: 'en',
        ...{
          voice: 'own',
          intent: 'inform',
          network: 'linkedin',
          status: 'published',
          originality: '1.0000',
        },
      },
      { language: 'fr', link: 'https://drome.example/' },
      { body: '', published_at: expect.stringMatching(/^2025-03-/), originality: null },
    ])
    expect(activity.filter(({ occurred_at: at }) => at === null)).toMatchObject([{ body: 'No date here.' }])
    expect(activity.map(({ body }) => body)).toContain('He said "meet them",\n\nand we did.')
  })

  it('is undone without a trace, and again after an edit on the network was brought in', async () => {
    const scope = await withMember('undone')
    const before = await leftIn(scope)
    const first = await importText(scope, 'linkedin', archive, inZip)
    const standing = await everything(scope)
    const edited = archiveFiles['Shares.csv'].replace('They are right', 'Nobody is right')
    const second = await importText(scope, 'linkedin', edited, { ...mine, name: 'Shares.csv' })
    expect(second).toMatchObject({ updated: 1, unchanged: 2 })
    await expect(undo(scope, first)).rejects.toMatchObject({ code: 'built_upon' })
    await undo(scope, second)
    expect(await everything(scope)).toEqual(standing)
    await undo(scope, first)
    expect(await leftIn(scope)).toEqual(before)
    expect(await inScope(scope, verifyRollups)).toEqual([])
  })

  it('asks whose it is, and refuses what is another member’s already', async () => {
    const scope = await withMember('whose')
    const nobody = await importText(scope, 'linkedin', archive, { name: 'a.zip' })
    expect(nobody).toMatchObject({ batchId: null, created: 0, questions: [{ code: 'missing_member' }] })
    await importText(scope, 'linkedin', archive, inZip)
    const stolen = await importText(scope, 'linkedin', archiveFiles['Shares.csv'], {
      forMember: 'eve@x.test',
    })
    expect(stolen).toMatchObject({ created: 0, refused: 3 })
    expect(new Set(stolen.problems.map(({ code }) => code))).toEqual(new Set(['other_author']))
  })

  it('knows the connections that a file of connections brought', async () => {
    const scope = await withMember('known')
    await importText(scope, 'connections', archiveFiles['Connections.csv'], mine)
    const report = await importText(scope, 'linkedin', archive, inZip)
    expect(report).toMatchObject({ created: 9, unchanged: 3 })
  })

  it('refuses a row with the file and the line it stands on', async () => {
    const scope = await withMember('refused')
    const bad = writeZip([
      { name: 'Comments.csv', content: 'Date,Link,Message\nyesterday,https://l.example/a,Hi\n' },
      { name: 'Shares.csv', content: archiveFiles['Shares.csv'] },
    ])
    const report = await importText(scope, 'linkedin', bad, inZip)
    expect(report).toMatchObject({ created: 3, refused: 1 })
    expect(report.problems).toMatchObject([
      { column: 'Comments.csv:2 Date', code: 'bad_date', value: 'yesterday' },
    ])
  })

  it.each([
    ['archive_too_large', writeZip([{ name: 'Shares.csv', content: Buffer.alloc(20_000_000, 'a') }])],
    ['archive_unknown', writeZip([{ name: 'Budget.csv', content: 'a' }])],
    ['archive_damaged', archive.subarray(0, 900)],
  ])('that cannot be read is refused as %s, and leaves nothing', async (code, bytes) => {
    const scope = await organizationOf(code.replaceAll('_', '-'))
    const refused = importText(scope, 'linkedin', bytes, inZip)
    await expect(refused).rejects.toMatchObject({ code: 'invalid', fields: { file: code } })
    expect(await rowsOf(scope, 'select id from import_batch')).toEqual([])
  })
})
