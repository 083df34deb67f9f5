import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { inWriteScope } from '@/db/scoped'
import {
  importText,
  leftIn,
  organizationOf,
  rowsOf,
  undo,
  withImportsDatabase,
} from './testing/imports-database'

withImportsDatabase()

const TEAMS = 'Commercial;Manager;Agence\nAna Roy;Bob Lee;Lyon\nEve Sy;Bob Lee;Lyon\n'
const HEAD = 'Deal ID;Nom;Propriétaire;Compte;Contact;Étape;Créé le;Date de clôture;Montant\n'
const DEALS = `${HEAD}D1;Toit;Ana Roy;Acme;Zoé Lys;Gagné;2024-02-01;2024-03-25;1 054,50
D2;Mur;Eve Sy;ACME;;Prospection;2024-02-02;;200
D3;Sol;ana roy;Brik;Zoé Lys;Perdu;;2024-04-01;
`

const withTeam = async (slug: string) => {
  const scope = await organizationOf(slug)
  await importText(scope, 'teams', TEAMS)
  return scope
}

describe('a file of deals', () => {
  it('is tried out without a trace, with the counts of the run', async () => {
    const scope = await withTeam('tried')
    const before = await leftIn(scope)
    const { batchId, ...dry } = await importText(scope, 'deals', DEALS, { dryRun: true })
    expect(batchId).toBeNull()
    expect(dry).toMatchObject({ rows: 3, created: 3, refused: 0, dryRun: true })
    expect(await leftIn(scope)).toEqual(before)
    const { batchId: _id, ...run } = await importText(scope, 'deals', DEALS)
    expect({ ...run, dryRun: true }).toEqual(dry)
    expect(run.entities).toEqual({
      company: { created: 2, updated: 0 },
      person: { created: 2, updated: 0 },
      opportunity: { created: 3, updated: 0 },
      stage_change: { created: 5, updated: 0 },
    })
  })

  it('gives each deal its owner, company, amount and the history its dates tell', async () => {
    const scope = await withTeam('told')
    await importText(scope, 'deals', DEALS)
    const deals = await rowsOf(
      scope,
      `select o.external_key, o.name, m.name as owner, c.name as company, o.status, o.amount_cents::integer, o.origin,
        o.opened_on::text, o.closed_on::text
      from opportunity o join member m on m.id = o.member_id join company c on c.id = o.company_id order by 1`,
    )
    const origin = 'unknown'
    expect(deals).toEqual([
      {
        external_key: 'D1',
        name: 'Toit',
        owner: 'Ana Roy',
        company: 'Acme',
        status: 'won',
        amount_cents: 105_450,
        origin,
        opened_on: '2024-02-01',
        closed_on: '2024-03-25',
      },
      {
        external_key: 'D2',
        name: 'Mur',
        owner: 'Eve Sy',
        company: 'Acme',
        status: 'open',
        amount_cents: 20_000,
        origin,
        opened_on: '2024-02-02',
        closed_on: null,
      },
      {
        external_key: 'D3',
        name: 'Sol',
        owner: 'Ana Roy',
        company: 'Brik',
        status: 'lost',
        amount_cents: null,
        origin,
        opened_on: null,
        closed_on: '2024-04-01',
      },
    ])
    const changes = await rowsOf(
      scope,
      `select o.external_key as deal, f.key as left_stage, t.key as stage, (s.changed_at at time zone 'Europe/Paris')::text as at
      from stage_change s join opportunity o on o.id = s.opportunity_id join stage t on t.id = s.to_stage_id
      left join stage f on f.id = s.from_stage_id order by 1, s.recorded_at`,
    )
    expect(changes).toEqual([
      { deal: 'D1', left_stage: null, stage: 'signal', at: '2024-02-01 12:00:00' },
      { deal: 'D1', left_stage: 'signal', stage: 'won', at: '2024-03-25 12:00:00' },
      { deal: 'D2', left_stage: null, stage: 'signal', at: '2024-02-02 12:00:00' },
      { deal: 'D3', left_stage: null, stage: 'signal', at: null },
      { deal: 'D3', left_stage: 'signal', stage: 'lost', at: '2024-04-01 12:00:00' },
    ])
  })

  it('changes nothing the second time, only what differs the third, and undo puts that back', async () => {
    const scope = await withTeam('again')
    const first = await importText(scope, 'deals', DEALS)
    const state = () => rowsOf(scope, 'select * from opportunity order by external_key')
    const before = await state()
    const again = await importText(scope, 'deals', DEALS)
    expect(again).toMatchObject({ rows: 3, created: 0, updated: 0, unchanged: 3, entities: {} })
    expect(await state()).toEqual(before)
    const third = await importText(
      scope,
      'deals',
      `${HEAD}D2;Mur;Eve Sy;Acme;;Gagné;2024-02-02;2024-05-02;300\n`,
    )
    expect(third).toMatchObject({
      updated: 1,
      entities: { opportunity: { created: 0, updated: 1 }, stage_change: { created: 1, updated: 0 } },
    })
    expect(
      await rowsOf(
        scope,
        `select status, amount_cents::integer, version from opportunity where external_key = 'D2'`,
      ),
    ).toEqual([{ status: 'won', amount_cents: 30_000, version: 2 }])
    await expect(undo(scope, first)).rejects.toMatchObject({
      code: 'built_upon',
      current: [{ entity: 'opportunity', reason: 'edited', rows: 1 }],
    })
    await undo(scope, third)
    expect(await state()).toEqual(before)
    await undo(scope, first)
    expect(await leftIn(scope)).toEqual({ branch: 1, team: 1, member: 3 })
  })

  it('is refused row by row, each with its line and reason', async () => {
    const scope = await withTeam('refused')
    const rows = `${HEAD}D1;a;Nobody;;;Gagné;;2024-01-01;1
D2;b;Ana Roy;;;Gagné;;;1
D3;c;Ana Roy;;;Prospection;;;1 $
D4;d;Ana Roy;;;Prospection;;;1
D4;e;Ana Roy;;;Prospection;;;2
`
    const report = await importText(scope, 'deals', rows)
    expect(report).toMatchObject({ rows: 5, created: 1, refused: 4 })
    expect(report.problems.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [2, 'Propriétaire', 'unknown_member', 'Nobody'],
      [3, 'Date de clôture', 'required_missing', ''],
      [4, 'Montant', 'other_currency', 'USD'],
      [6, 'Deal ID', 'duplicate_row', 'D4'],
    ])
    expect(report.questions.map(({ code }) => code)).toEqual(['members'])
  })

  it('makes seats for unknown owners, or maps them, when told to', async () => {
    const scope = await withTeam('owners')
    const rows = `${HEAD}D1;a;Nobody;;;Prospection;;;1\nD2;b;A. Roy;;;Prospection;;;1\n`
    const map = { members: { 'A. Roy': 'Ana Roy' } }
    const report = await importText(scope, 'deals', rows, { createMembers: true, map })
    expect(report).toMatchObject({ created: 2, entities: { member: { created: 1, updated: 0 } } })
    const owners =
      'select m.name, m.role, m.user_id from opportunity o join member m on m.id = o.member_id order by o.external_key'
    expect(await rowsOf(scope, owners)).toEqual([
      { name: 'Nobody', role: 'salesperson', user_id: null },
      { name: 'Ana Roy', role: 'salesperson', user_id: null },
    ])
  })

  it('is asked about before anything is read where its dates fit two orders', async () => {
    const scope = await withTeam('asked')
    const rows = `${HEAD}D1;a;Ana Roy;;;Gagné;01/02/2024;03/04/2024;1\n`
    const asked = await importText(scope, 'deals', rows)
    expect(asked).toMatchObject({ batchId: null, created: 0, refused: 1 })
    expect(asked.questions.map(({ code }) => code)).toEqual(['date_order', 'date_order'])
    const answered = await importText(scope, 'deals', rows, { map: { dateOrder: 'mdy' } })
    expect(answered).toMatchObject({ created: 1, questions: [] })
    expect(await rowsOf(scope, 'select opened_on::text from opportunity')).toEqual([
      { opened_on: '2024-01-02' },
    ])
  })

  it('is not taken back once something else stands on it, and then nothing is changed', async () => {
    const scope = await withTeam('built')
    const report = await importText(scope, 'deals', DEALS)
    await inWriteScope(scope, ({ db }) =>
      db.execute(sql`insert into promise (organization_id, id, member_id, person_id, text, due_on)
        select organization_id, uuid_v7(), member_id, id, 'call', '2024-01-01' from person limit 1`),
    )
    const before = await leftIn(scope)
    await expect(undo(scope, report)).rejects.toMatchObject({
      code: 'built_upon',
      current: [{ entity: 'promise', reason: 'referred_to', rows: 1 }],
    })
    expect(await leftIn(scope)).toEqual(before)
  })

  it('imported twice at once is made once', async () => {
    const scope = await withTeam('twice')
    const reports = await Promise.all([importText(scope, 'deals', DEALS), importText(scope, 'deals', DEALS)])
    expect(reports.map(({ created }) => created).sort()).toEqual([0, 3])
    expect(await rowsOf(scope, 'select count(*)::integer as rows from opportunity')).toEqual([{ rows: 3 }])
  })
})
