import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { inScope, inWriteScope } from '@/db/scoped'
import { viewImport } from './loaders'
import { chooseKind, saveMapping, startImport } from './mutations/change-batch'
import { undoBatch } from './mutations/undo-batch'
import { openRefusedFile } from './refused-file'
import { importText, leftIn, organizationOf, rowsOf, withImportsDatabase } from './testing/imports-database'
import { archiveFiles } from './testing/linkedin-files'
import { writeZip } from './testing/write-zip'
import { storeUpload } from './upload'
import { runNextImport } from './worker'

withImportsDatabase()

const bad = 'Date,Type,Link\nyesterday,LIKE,https://l.example/a\n'
const archive = writeZip([
  ...Object.entries(archiveFiles).map(([name, content]) => ({ name: `x/${name}`, content })),
  { name: 'x/Reactions_1.csv', content: bad },
])

it('an archive goes over the same steps on the screen: whose it is, dry run, report, refused rows, undo', async () => {
  const scope = await organizationOf('archive')
  await importText(scope, 'teams', 'Commercial;Email;Agence\nAna Roy;ana@x.test;Lyon\n')
  const before = await leftIn(scope)
  const stored = await storeUpload(scope, { name: 'Export.zip', stream: Readable.from([archive]) })
  if ('refused' in stored) throw new Error(stored.refused)
  const { id } = stored
  const viewOf = async () => {
    const view = await inScope(scope, reader => viewImport(reader, id))
    if (view === null) throw new Error('There is no such import.')
    return view
  }
  const recognised = await viewOf()
  expect(recognised).toMatchObject({
    ...{ step: 'mapping', kind: 'linkedin', rowsTotal: 13, questions: [] },
    ...{ recognition: { container: 'archive' }, choices: { kinds: ['linkedin'] } },
  })
  const asDeals = inWriteScope(scope, writer => chooseKind(writer, { id, version: 1, kind: 'deals' }))
  await expect(asDeals).rejects.toMatchObject({ code: 'forbidden' })

  const answers = { id, columns: {}, stages: {}, members: {} }
  const nobodys = { ...answers, version: recognised.version }
  expect(await inWriteScope(scope, writer => saveMapping(writer, nobodys))).toEqual({ queued: false })
  const [ana] = await rowsOf(scope, `select id from member where email = 'ana@x.test'`)
  const anas = { ...answers, version: (await viewOf()).version, forMember: String(ana?.id) }
  expect(await inWriteScope(scope, writer => saveMapping(writer, anas))).toEqual({ queued: true })
  expect(await runNextImport()).toBe(true)
  const checked = await viewOf()
  expect(checked).toMatchObject({ step: 'checked', dryRun: { created: 11, refused: 1, unchanged: 1 } })
  // The file and, for its list, the one row that would be refused: nothing else.
  expect(await leftIn(scope)).toEqual({ ...before, import_chunk: 1, import_row: 1 })

  await inWriteScope(scope, writer => startImport(writer, { id, version: checked.version }))
  expect(await runNextImport()).toBe(true)
  const done = await viewOf()
  expect(done).toMatchObject({ step: 'done', created: 11, refused: 1 })
  expect(done.problems).toMatchObject([{ column: 'Reactions_1.csv:2 Date', code: 'bad_date' }])
  const words = { line: 'Line', reasons: 'Reasons', reason: ({ code }: { code: string }) => code }
  const file = await openRefusedFile(scope, id, words)
  const pieces: Uint8Array[] = []
  if (file !== null) for await (const piece of file.bytes) pieces.push(piece)
  expect(Buffer.concat(pieces).toString()).toContain('bad_date,Reactions_1.csv,2,yesterday')
  expect(file?.name).toBe('Export.refused.csv')

  await inWriteScope(scope, writer => undoBatch(writer, id))
  expect(await leftIn(scope)).toEqual(before)
})
