import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { MemberId } from '@/db/id'
import { mintScope, type Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { viewImport } from './loaders'
import { chooseKind, saveMapping, startImport } from './mutations/change-batch'
import { undoBatch } from './mutations/undo-batch'
import { importText, organizationOf, rowsOf, withImportsDatabase } from './testing/imports-database'
import { storeUpload } from './upload'
import { runNextImport } from './worker'

withImportsDatabase()

const HEAD = 'Deal ID;Owner;Stage;Amount\n'

/** Bob leads Ana; Eve is another's. */
async function managed(slug: string): Promise<{ all: Scope; bob: Scope }> {
  const all = await organizationOf(slug)
  await importText(all, 'teams', 'Sales agent;Manager;Branch\nAna;Bob;Lyon\nEve;Sue;Nice\n')
  const seats = await rowsOf(all, 'select id, name from member')
  const idOf = (name: string) => String(seats.find(seat => seat.name === name)?.id) as MemberId
  const [memberId, ana] = [idOf('Bob'), idOf('Ana')]
  const rowMembers = [memberId, ana]
  return { all, bob: mintScope({ ...all, role: 'manager', memberId, rowMembers }) }
}

async function upload(scope: Scope, text: string): Promise<string> {
  const stored = await storeUpload(scope, { name: 'deals.csv', stream: Readable.from([Buffer.from(text)]) })
  if ('refused' in stored) throw new Error(stored.refused)
  return stored.id
}

const viewOf = (scope: Scope, id: string) => inScope(scope, reader => viewImport(reader, id))

async function versionOf(scope: Scope, id: string): Promise<number> {
  const view = await viewOf(scope, id)
  if (view === null) throw new Error('There is no such import.')
  return view.version
}

describe('a manager who imports deals', () => {
  it('writes those of his team alone, and neither takes nor overwrites another team’s', async () => {
    const { all, bob } = await managed('teams-apart')
    await importText(all, 'deals', `${HEAD}E1;Eve;Signal;5\n`)
    const id = await upload(bob, `${HEAD}A1;Ana;Signal;1\nA2;Eve;Signal;2\nE1;Ana;Signal;3\n`)
    const answers = { columns: {}, stages: {}, members: {}, id }
    const version = await versionOf(bob, id)
    await inWriteScope(bob, writer => saveMapping(writer, { ...answers, version }))
    await runNextImport()
    const next = await versionOf(bob, id)
    await inWriteScope(bob, writer => startImport(writer, { id, version: next }))
    await runNextImport()
    const view = await viewOf(bob, id)
    expect(view).toMatchObject({ step: 'done', created: 1, refused: 2 })
    expect(view?.problems.map(({ line, code, value }) => [line, code, value])).toEqual([
      [3, 'member_not_yours', 'Eve'],
      [4, 'member_not_yours', 'Ana'],
    ])
    const deals = 'select external_key, amount_cents::integer from opportunity order by 1'
    expect(await rowsOf(all, deals)).toEqual([
      { external_key: 'A1', amount_cents: 100 },
      { external_key: 'E1', amount_cents: 500 },
    ])
    await inWriteScope(bob, writer => undoBatch(writer, id))
    expect(await rowsOf(all, deals)).toEqual([{ external_key: 'E1', amount_cents: 500 }])
  })

  it('makes no seats, and does not see the imports of others', async () => {
    const { all, bob } = await managed('no-seats')
    const id = await upload(bob, `${HEAD}A1;Ana;Signal;1\n`)
    const version = await versionOf(bob, id)
    const answers = { columns: {}, stages: {}, members: {}, createMembers: 'on' as const }
    const forbidden = { code: 'forbidden' }
    await expect(
      inWriteScope(bob, writer => saveMapping(writer, { ...answers, id, version })),
    ).rejects.toMatchObject(forbidden)
    const teams = inWriteScope(bob, writer => chooseKind(writer, { id, version, kind: 'teams' }))
    await expect(teams).rejects.toMatchObject(forbidden)
    expect(await viewOf(bob, await upload(all, HEAD))).toBeNull()
    expect((await viewOf(bob, id))?.choices).toMatchObject({
      mayCreateMembers: false,
      kinds: [
        'companies',
        'deals',
        'connections',
        'linkedin',
        'linkedin-analytics',
        'x-analytics',
        'references',
        'signals',
        'touches',
        'attendees',
      ],
    })
  })
})
