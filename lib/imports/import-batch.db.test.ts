import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { viewImport } from './loaders'
import { chooseKind, discardImport, saveMapping, startImport } from './mutations/change-batch'
import { claimImport } from './mutations/keep-progress'
import { takeTurn } from './mutations/run-within'
import { undoBatch } from './mutations/undo-batch'
import { openRefusedFile } from './refused-file'
import { runBatch } from './run-batch'
import { importText, leftIn, organizationOf, rowsOf, withImportsDatabase } from './testing/imports-database'
import { storeUpload } from './upload'
import { runNextImport, startImportWorker } from './worker'

withImportsDatabase()

const DEALS = 'Deal ID;Owner;Stage;Amount\nD1;Ana;Signal;"1,5"\nD2;=cmd;Phase 3;2\n'

async function upload(scope: Scope, text = DEALS): Promise<string> {
  const stored = await storeUpload(scope, {
    name: 'C:\\files\\deals.csv',
    stream: Readable.from([Buffer.from(text)]),
  })
  if ('refused' in stored) throw new Error(stored.refused)
  return stored.id
}

async function viewOf(scope: Scope, id: string) {
  const view = await inScope(scope, reader => viewImport(reader, id))
  if (view === null) throw new Error('There is no such import.')
  return view
}

const noAnswers = { columns: {}, stages: {}, members: {} }

describe('an import on the screen', () => {
  it('goes from the file over the questions and the dry run to the report', async () => {
    const scope = await organizationOf('screen')
    const id = await upload(scope)
    const recognised = await viewOf(scope, id)
    expect(recognised).toMatchObject({ step: 'mapping', kind: 'deals', fileName: 'deals.csv', rowsTotal: 2 })
    expect(recognised.recognition).toMatchObject({
      delimiter: ';',
      headerLine: 1,
      columns: [{ name: 'Deal ID' }, {}, {}, {}],
    })
    expect(recognised.questions).toMatchObject([
      { code: 'members', answered: false, values: [{ value: 'Ana' }, { value: '=cmd' }] },
      { code: 'stages', answered: false, values: [{ value: 'Phase 3', answer: null }] },
    ])
    expect(recognised.preview).toMatchObject([
      { line: 2, values: { amount: '150', stage: 'signal' }, problems: [] },
      { line: 3 },
    ])

    const { version } = recognised
    const input = {
      ...noAnswers,
      id,
      version,
      stages: { 'Phase 3': 'proposal' },
      createMembers: 'on',
    } as const
    await expect(inWriteScope(scope, writer => saveMapping(writer, input))).resolves.toEqual({ queued: true })
    expect((await viewOf(scope, id)).step).toBe('checking')
    await expect(inWriteScope(scope, writer => saveMapping(writer, input))).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await runNextImport()).toBe(true)
    const checked = await viewOf(scope, id)
    expect(checked).toMatchObject({ step: 'checked', dryRun: { created: 2, refused: 0 }, report: null })
    expect(await rowsOf(scope, 'select id from opportunity')).toEqual([])

    await inWriteScope(scope, writer => startImport(writer, { id, version: checked.version }))
    expect(await runNextImport()).toBe(true)
    expect(await runNextImport()).toBe(false)
    expect(await viewOf(scope, id)).toMatchObject({
      step: 'done',
      created: 2,
      report: { created: 2, dryRun: false },
    })
    expect(await rowsOf(scope, `select action from audit_entry where entity = 'import_batch'`)).toEqual([
      { action: 'import.run' },
    ])
    await inWriteScope(scope, writer => undoBatch(writer, id))
    expect(await viewOf(scope, id)).toMatchObject({ step: 'undone' })
    expect(await leftIn(scope)).toEqual({})
  })

  it('may be read as another kind, or discarded', async () => {
    const scope = await organizationOf('discarded')
    const id = await upload(scope)
    await inWriteScope(scope, writer => chooseKind(writer, { id, version: 1, kind: 'companies' }))
    const view = await viewOf(scope, id)
    expect(view).toMatchObject({ kind: 'companies', questions: [{ code: 'missing_field', field: 'name' }] })
    await inWriteScope(scope, writer => discardImport(writer, { id, version: view.version }))
    expect(await inScope(scope, reader => viewImport(reader, id))).toBeNull()
    expect(await leftIn(scope)).toEqual({})
  })

  it('is refused as a file when it is empty, too large or no text, and nothing is kept', async () => {
    const scope = await organizationOf('files')
    const send = (bytes: Buffer, limit = 1000) =>
      storeUpload(scope, { name: 'x', stream: Readable.from(bytes.length === 0 ? [] : [bytes]), limit })
    expect(await send(Buffer.alloc(0))).toEqual({ refused: 'empty' })
    expect(await send(Buffer.alloc(1001, 'a'))).toEqual({ refused: 'too_large' })
    expect(await send(Buffer.from('PK\u0003\u0004 a workbook', 'latin1'))).toEqual({
      refused: 'archive_damaged',
    })
    expect(await send(Buffer.from('%PDF-1.7', 'latin1'))).toEqual({ refused: 'not_a_table' })
    expect(await rowsOf(scope, 'select id from import_batch')).toEqual([])
  })
})

describe('the refused rows', () => {
  const refused =
    "\ufeffLine;Reasons;Deal ID;Owner;Stage;Amount\r\n2;unknown_member;D1;Ana;Signal;1,5\r\n3;unknown_stage;D2;'=cmd;Phase 3;2\r\n"
  async function readRefused(scope: Scope, id: string) {
    const words = { line: 'Line', reasons: 'Reasons', reason: ({ code }: { code: string }) => code }
    const file = await openRefusedFile(scope, id, words)
    const parts: Uint8Array[] = []
    for await (const bytes of file?.bytes ?? []) parts.push(bytes)
    return { name: file?.name, text: Buffer.concat(parts).toString() }
  }

  it('come back as a file in its own dialect, with line and reasons, that runs no formula', async () => {
    const scope = await organizationOf('back')
    const { batchId } = await importText(scope, 'deals', DEALS)
    expect(await readRefused(scope, batchId ?? '')).toEqual({ name: 'deals.refused.csv', text: refused })
  })

  it('are a file after a dry run too, and once each after the run', async () => {
    const scope = await organizationOf('tried')
    const id = await upload(scope)
    for (const dryRun of [true, true, false]) {
      await runBatch(scope, id, { dryRun })
      expect((await readRefused(scope, id)).text).toBe(refused)
    }
  })
})

describe('a batch', () => {
  it('of another organization is not there, for nothing', async () => {
    const mine = await organizationOf('mine')
    const other = await organizationOf('other')
    const id = await upload(mine)
    const words = { line: '', reasons: '', reason: () => '' }
    expect(await inScope(other, reader => viewImport(reader, id))).toBeNull()
    expect(await openRefusedFile(other, id, words)).toBeNull()
    const input = { id, version: 1 }
    const notFound = { code: 'not_found' }
    await expect(runBatch(other, id, { dryRun: false })).rejects.toMatchObject(notFound)
    for (const change of [startImport, discardImport])
      await expect(inWriteScope(other, writer => change(writer, input))).rejects.toMatchObject(notFound)
    await expect(inWriteScope(other, writer => undoBatch(writer, id))).rejects.toMatchObject(notFound)
    const saved = inWriteScope(other, writer => saveMapping(writer, { ...noAnswers, ...input }))
    await expect(saved).rejects.toMatchObject(notFound)
    expect((await viewOf(mine, id)).step).toBe('mapping')
  })

  it('whose worker died is taken up again and done over', async () => {
    const scope = await organizationOf('died')
    const id = await upload(scope)
    const { version } = await viewOf(scope, id)
    await inWriteScope(scope, writer =>
      saveMapping(writer, { ...noAnswers, id, version, createMembers: 'on' }),
    )
    expect(await claimImport(60)).toEqual({ organizationId: scope.organizationId, batchId: id, attempt: 1 })
    expect(await runNextImport()).toBe(false)
    await inWriteScope(scope, ({ db }) =>
      db.execute(sql`update import_batch set lease_until = now() - interval '1 second'`),
    )
    expect(await runNextImport()).toBe(true)
    expect(await viewOf(scope, id)).toMatchObject({ step: 'checked', dryRun: { created: 1, refused: 1 } })
  })

  it('that takes three workers down with it is left alone, with the reason, until it is queued anew', async () => {
    const scope = await organizationOf('deadly')
    const id = await upload(scope)
    const { version } = await viewOf(scope, id)
    const answers = { ...noAnswers, id, version }
    expect(await inWriteScope(scope, writer => saveMapping(writer, answers))).toEqual({ queued: true })
    const set = (text: string) =>
      inWriteScope(scope, ({ db }) => db.execute(sql.raw(`update import_batch set ${text}`)))
    for (const attempt of [1, 2, 3]) {
      expect(await claimImport(60)).toEqual({ organizationId: scope.organizationId, batchId: id, attempt })
      await set(`lease_until = now() - interval '1 second'`)
    }
    expect(await runNextImport()).toBe(true)
    expect(await viewOf(scope, id)).toMatchObject({ step: 'failed', errorCode: 'interrupted' })
    expect(await runNextImport()).toBe(false)

    await set(`state = 'queued'`)
    expect(await claimImport(60)).toMatchObject({ batchId: id, attempt: 1 })
    await set(`state = 'failed'`)
  })

  it('whose worker is told to stop is undone within seconds, and queued again for the next', async () => {
    const scope = await organizationOf('stopped')
    const id = await upload(scope)
    const answers = { stages: { 'Phase 3': 'proposal' }, createMembers: 'on' } as const
    const { version } = await viewOf(scope, id)
    await inWriteScope(scope, writer => saveMapping(writer, { ...noAnswers, ...answers, id, version }))
    expect(await runNextImport()).toBe(true)
    const checked = await viewOf(scope, id)
    await inWriteScope(scope, writer => startImport(writer, { id, version: checked.version }))
    const batch = () =>
      inScope(scope, async ({ db }) => {
        const rows = await db.execute<{ state: string }>(sql`
          select state from import_batch where id = ${id}`)
        return rows[0]
      })
    // The run waits for its turn, which another import of the organization has.
    let end = () => {}
    const turn = new Promise<void>(resolve => {
      end = resolve
    })
    let begin = () => {}
    const taken = new Promise<void>(resolve => {
      begin = resolve
    })
    const other = inWriteScope(scope, async writer => {
      await takeTurn(writer)
      begin()
      await turn
    })
    await taken
    const worker = startImportWorker()
    await expect.poll(batch, { timeout: 30_000 }).toMatchObject({ state: 'running' })
    const begun = performance.now()
    await worker.stop()
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(await batch()).toMatchObject({ state: 'queued' })
    end()
    await other
    expect(await claimImport(60)).toMatchObject({ batchId: id, attempt: 1 })
    await inWriteScope(scope, ({ db }) => db.execute(sql`update import_batch set state = 'failed'`))
  })

  it('that is queued wakes the worker', async () => {
    const scope = await organizationOf('woken')
    const worker = startImportWorker()
    try {
      const id = await upload(scope)
      const { version } = await viewOf(scope, id)
      await inWriteScope(scope, writer => saveMapping(writer, { ...noAnswers, id, version }))
      await expect.poll(async () => (await viewOf(scope, id)).step, { timeout: 30_000 }).toBe('checked')
    } finally {
      await worker.stop()
    }
  })
})
