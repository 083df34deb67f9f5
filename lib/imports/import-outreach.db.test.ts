import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { verifyRollups } from '@/db/rollups/verify-rollups'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import {
  importText,
  leftIn,
  organizationOf,
  rowsOf,
  undo,
  withImportsDatabase,
} from './testing/imports-database'

withImportsDatabase()

const withMembers = async (slug: string) => {
  const scope = await organizationOf(slug)
  await importText(
    scope,
    'teams',
    'Commercial;Email;Agence\nAna Roy;ana@x.test;Lyon\nEve Sy;eve@x.test;Lyon\n',
  )
  return scope
}
const mine = { forMember: 'ana@x.test' } as const
const signalRows = (scope: Scope) =>
  rowsOf(
    scope,
    `select s.kind, s.status, to_char(s.occurred_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as at, s.note, p.name,
      m.name as member
    from signal s join person p on p.id = s.person_id join member m on m.id = s.member_id order by s.occurred_at, p.name`,
  )

/** How the one signal of each person stands. */
const statuses = async (scope: Scope) => {
  const rows = await rowsOf(
    scope,
    `select p.name, s.status, to_char(s.answered_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as at,
      s.snoozed_until is not null as back, m.name as by, s.version
    from signal s join person p on p.id = s.person_id left join member m on m.id = s.settled_by_id`,
  )
  return Object.fromEntries(rows.map(({ name, ...row }) => [String(name), row]))
}
const signalIds = async (scope: Scope) => {
  const rows = await rowsOf(scope, 'select p.name, s.id from signal s join person p on p.id = s.person_id')
  return Object.fromEntries(rows.map(({ name, id }) => [String(name), String(id)]))
}

const signals = `Nom complet;E-mail;Société;Type de signal;Date;Note
Léa Petit;lea@y.test;Ateliers Petit;Commentaire;2026-02-03 09:30;Sur le post du salon
Marc Noir;;Noir SA;a vu le profil;2026-02-04;
Léa Petit;lea@y.test;Ateliers Petit;Demande de rappel;2026-02-05 18:00;
`

describe('signals', () => {
  it('come from a file of one member, at the hour the clock showed, and only once', async () => {
    const scope = await withMembers('signals')
    const report = await importText(scope, 'signals', signals, mine)
    expect(report).toMatchObject({ rows: 3, created: 3, refused: 0 })
    expect(report.entities).toEqual({
      company: { created: 2, updated: 0 },
      person: { created: 2, updated: 0 },
      signal: { created: 3, updated: 0 },
    })
    expect(await signalRows(scope)).toMatchObject([
      { kind: 'comment', at: '2026-02-03 09:30', name: 'Léa Petit', member: 'Ana Roy', status: 'dismissed' },
      { kind: 'profile_view', name: 'Marc Noir' },
      { kind: 'request', at: '2026-02-05 18:00' },
    ])
    expect(await importText(scope, 'signals', signals, mine)).toMatchObject({ created: 0, unchanged: 3 })
    expect(await inScope(scope, verifyRollups)).toEqual([])
  })

  it('of these days wait in the inbox of whom a column names', async () => {
    const scope = await withMembers('fresh')
    const today = new Date().toISOString().slice(0, 10)
    const text = `Contact,Signal,Date,Owner\nLéa Petit,like,${today},Eve Sy\nLéa Petit,like,${today},Nobody Known\n`
    const report = await importText(scope, 'signals', text)
    expect(report).toMatchObject({ created: 1, refused: 1 })
    expect(report.problems).toMatchObject([{ code: 'unknown_member', value: 'Nobody Known' }])
    expect(await signalRows(scope)).toMatchObject([{ status: 'waiting', member: 'Eve Sy' }])
  })

  it('of nobody’s file are refused until somebody says whose, and an unknown kind costs its row', async () => {
    const scope = await withMembers('nobody')
    const nobody = await importText(scope, 'signals', signals)
    expect(nobody.questions).toMatchObject([{ code: 'missing_member' }])
    const odd = 'Contact,Signal,Date\nLéa Petit,smoke signal,2026-02-03\n,like,2026-02-03\n'
    const report = await importText(scope, 'signals', odd, mine)
    expect(report.problems.map(({ code }) => code)).toEqual(['unknown_value', 'required_missing'])
  })

  it('are taken back with the people they brought', async () => {
    const scope = await withMembers('undone')
    const before = await leftIn(scope)
    await undo(scope, await importText(scope, 'signals', signals, mine))
    expect(await leftIn(scope)).toEqual(before)
  })
})

describe('a file of many rows', () => {
  it('leaves the planner with figures of what it filled, a file of few waits for autovacuum', async () => {
    const scope = await withMembers('many')
    const known = async (table: string) => {
      const [row] = await rowsOf(
        scope,
        `select reltuples::integer as rows from pg_class where relname = '${table}'`,
      )
      return row?.rows
    }
    const lines = (count: number) =>
      Array.from(
        { length: count },
        (_, row) => `Contact ${row},c${row}@many.test,like,2026-02-03 08:00`,
      ).join('\n')
    const head = 'Contact,Email,Signal,Date\n'
    expect(await importText(scope, 'signals', head + lines(5), mine)).toMatchObject({ created: 5 })
    const before = await known('signal')
    expect(await importText(scope, 'signals', head + lines(900), mine)).toMatchObject({ created: 895 })
    const [row] = await rowsOf(scope, 'select count(*)::integer as rows from signal')
    expect(before).not.toBe(row?.rows)
    // Also of other organizations: it is of the table.
    expect(Number(await known('signal'))).toBeGreaterThanOrEqual(Number(row?.rows))
    expect(Number(await known('person'))).toBeGreaterThanOrEqual(900)
  })
})

describe('attendees', () => {
  it('of an event are signals of people known again by profile, address or name with company', async () => {
    const scope = await withMembers('attendees')
    await importText(scope, 'signals', signals, mine)
    const list = `First Name,Last Name,Email,Company,Event,Event date
Léa,Petit,LEA@y.test,Ateliers Petit,Salon du bureau,2026-03-10
Marc,Noir,,Noir SA,Salon du bureau,2026-03-10
Zoé,Blanc,zoe@z.test,,Salon du bureau,2026-03-10
Zoé,Blanc,zoe@z.test,,Salon du bureau,2026-03-10
`
    const report = await importText(scope, 'attendees', list, mine)
    expect(report).toMatchObject({ rows: 4, created: 3, refused: 1 })
    expect(report.problems).toMatchObject([{ code: 'duplicate_row' }])
    expect(report.entities).toMatchObject({ person: { created: 1 }, signal: { created: 3 } })
    const rows = await signalRows(scope)
    expect(rows.filter(({ kind }) => kind === 'event')).toMatchObject([
      { note: 'Salon du bureau' },
      { note: 'Salon du bureau' },
      { name: 'Zoé Blanc' },
    ])
  })
})

const touches = `Date;Canal;Résultat;Nom complet;E-mail;Durée;Nombre
2026-02-06 10:00;Appel chaud;rendez-vous pris;Léa Petit;lea@y.test;12;
2026-02-06 11:00;Appel chaud;répondu;Zoé Blanc;zoe@z.test;5;
2026-02-02 11:00;Appel chaud;répondu;Léa Petit;lea@y.test;5;
2026-02-06 14:00;Appel;sans réponse;;;160;80
2026-02-07 14:00;Courrier;envoyé;Léa Petit;lea@y.test;3;
`

describe('touches', () => {
  const touchRows = (scope: Scope) =>
    rowsOf(
      scope,
      `select t.channel, t.result, t.warm, t.quantity, t.minutes, p.name, (select count(*)::integer from touch_citation c
        where c.touch_id = t.id) as cited
      from touch t left join person p on p.id = t.person_id order by t.occurred_at`,
    )

  it('are warm by an earlier sign alone, whatever the file calls them', async () => {
    const scope = await withMembers('touches')
    await importText(scope, 'signals', signals, mine)
    const report = await importText(scope, 'touches', touches, mine)
    expect(report).toMatchObject({ rows: 5, created: 5, refused: 0 })
    expect(report.entities).toMatchObject({ person: { created: 1 }, touch: { created: 5 } })
    expect(await touchRows(scope)).toEqual([
      {
        channel: 'cold_call',
        result: 'answered',
        warm: false,
        quantity: 1,
        minutes: 5,
        name: 'Léa Petit',
        cited: 0,
      },
      {
        ...{ channel: 'warm_call', result: 'appointment', warm: true, quantity: 1 },
        ...{ minutes: 12, name: 'Léa Petit', cited: 1 },
      },
      {
        channel: 'cold_call',
        result: 'answered',
        warm: false,
        quantity: 1,
        minutes: 5,
        name: 'Zoé Blanc',
        cited: 0,
      },
      {
        channel: 'cold_call',
        result: 'unanswered',
        warm: false,
        quantity: 80,
        minutes: 160,
        name: null,
        cited: 0,
      },
      {
        channel: 'mailing',
        result: 'unanswered',
        warm: false,
        quantity: 1,
        minutes: 3,
        name: 'Léa Petit',
        cited: 0,
      },
    ])
    expect(await importText(scope, 'touches', touches, mine)).toMatchObject({ created: 0, unchanged: 5 })
    expect(await inScope(scope, verifyRollups)).toEqual([])
  })

  it('hold the signals they cite against an undo, and are taken back themselves', async () => {
    const scope = await withMembers('cited')
    const first = await importText(scope, 'signals', signals, mine)
    const before = await leftIn(scope)
    const second = await importText(scope, 'touches', touches, mine)
    await expect(undo(scope, first)).rejects.toMatchObject({ code: 'built_upon' })
    await undo(scope, second)
    expect(await leftIn(scope)).toEqual(before)
    expect(await rowsOf(scope, 'select id from touch')).toEqual([])
    await undo(scope, first)
  })

  it('answer the signals they cite, as one logged by hand does, and an undo gives them back as they were', async () => {
    const scope = await withMembers('answers')
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
    const fresh = await importText(
      scope,
      'signals',
      `Contact,Email,Signal,Date
Léa Petit,lea@y.test,like,${day(4)} 08:00
Marc Noir,marc@n.test,like,${day(4)} 08:00
Zoé Blanc,zoe@z.test,like,${day(4)} 08:00
Tom Bois,tom@b.test,like,${day(4)} 08:00
`,
      mine,
    )
    const ids = await signalIds(scope)
    await inWriteScope(scope, async ({ db }) => {
      await db.execute(
        sql`update signal set status = 'snoozed', snoozed_until = now() + interval '3 days' where id = ${ids['Marc Noir']}`,
      )
      await db.execute(
        sql`update signal set status = 'dismissed', dismiss_reason = 'other' where id = ${ids['Zoé Blanc']}`,
      )
    })
    const before = await statuses(scope)
    const file = `Date,Channel,Result,Contact,Email,Minutes
${day(3)} 10:00,warm call,answered,Léa Petit,lea@y.test,5
${day(2)} 10:00,warm call,answered,Léa Petit,lea@y.test,5
${day(3)} 11:00,warm call,unanswered,Marc Noir,marc@n.test,5
${day(3)} 12:00,warm call,answered,Zoé Blanc,zoe@z.test,5
${day(3)} 13:00,call,answered,Tom Bois,tom@b.test,5
`
    const tried = await importText(scope, 'touches', file, { ...mine, dryRun: true })
    expect(await statuses(scope)).toEqual(before)
    const report = await importText(scope, 'touches', file, mine)
    for (const { entities } of [tried, report])
      expect(entities).toMatchObject({ touch: { created: 5 }, signal: { created: 0, updated: 2 } })
    const answered = { status: 'answered', back: false, by: 'Ana Roy', version: 2 }
    expect(await statuses(scope)).toEqual({
      // At the first touch after it, whatever came later.
      'Léa Petit': { ...answered, at: `${day(3)} 10:00` },
      'Marc Noir': { ...answered, at: `${day(3)} 11:00` },
      'Zoé Blanc': before['Zoé Blanc'],
      // Nobody says that this call was warm: it cites nothing.
      'Tom Bois': before['Tom Bois'],
    })
    expect(await inScope(scope, verifyRollups)).toEqual([])
    await undo(scope, report)
    expect(await statuses(scope)).toEqual(before)
    expect(await inScope(scope, verifyRollups)).toEqual([])
    await undo(scope, fresh)
  })

  it('taken back leave the answer of a signal that another touch cites', async () => {
    const scope = await withMembers('shared')
    const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
    await importText(
      scope,
      'signals',
      `Contact,Email,Signal,Date\nLéa Petit,lea@y.test,like,${day} 08:00\n`,
      mine,
    )
    const touch = (clock: string) =>
      importText(
        scope,
        'touches',
        `Date,Channel,Result,Contact,Email\n${day} ${clock},warm call,answered,Léa Petit,lea@y.test\n`,
        mine,
      )
    const first = await touch('09:00')
    await touch('10:00')
    await undo(scope, first)
    expect(await statuses(scope)).toMatchObject({ 'Léa Petit': { status: 'answered' } })
  })

  it('refuse what nobody can have done', async () => {
    const scope = await withMembers('odd')
    const text = `Date,Channel,Result,Minutes,Quantity
2026-02-06,telepathy,answered,5,1
2026-02-06,call,sort of,5,1
2026-02-06,call,answered,5000,1
2026-02-06,call,answered,5,0
`
    const report = await importText(scope, 'touches', text, mine)
    expect(report).toMatchObject({ created: 0, refused: 4 })
    expect(report.problems.map(({ code }) => code)).toEqual([
      'unknown_value',
      'unknown_value',
      'bad_number',
      'bad_number',
    ])
  })
})

describe('messages of a LinkedIn archive', () => {
  const messages = `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
1,,Zoé Lys,https://www.linkedin.com/in/zoe-lys,Ana Roy,https://www.linkedin.com/in/ana,2026-02-03 09:30:00 UTC,,Shall we talk?,INBOX
1,,Ana Roy,https://www.linkedin.com/in/ana,Zoé Lys,https://www.linkedin.com/in/zoe-lys,2026-02-03 09:40:00 UTC,,With pleasure,INBOX
1,,Zoé Lys,https://www.linkedin.com/in/zoe-lys,Ana Roy,https://www.linkedin.com/in/ana,2026-02-03 10:30:00 UTC,,Tuesday?,INBOX
2,,Tom Bois,https://www.linkedin.com/in/tom-bois,Ana Roy,https://www.linkedin.com/in/ana,2026-02-04 08:00:00 UTC,,Secret,INBOX
3,,LinkedIn Member,,Ana Roy,https://www.linkedin.com/in/ana,2026-02-05 08:00:00 UTC,,Gone,INBOX
`
  it('are a signal a person and day, without what was written', async () => {
    const scope = await withMembers('messages')
    const report = await importText(scope, 'linkedin', messages, { ...mine, name: 'messages.csv' })
    expect(report).toMatchObject({ rows: 5, created: 2, unchanged: 3, refused: 0 })
    expect(await signalRows(scope)).toMatchObject([
      { kind: 'message', name: 'Zoé Lys', note: null, at: '2026-02-03 10:30', member: 'Ana Roy' },
      { kind: 'message', name: 'Tom Bois', note: null },
    ])
    const again = await importText(scope, 'linkedin', messages, { ...mine, name: 'messages.csv' })
    expect(again).toMatchObject({ created: 0, unchanged: 5 })
  })
})
