import { describe, expect, it } from 'vitest'
import type { ImportKind } from './fields'
import { columnBounds, nameColumns } from './header'
import { type ImportMapping, suggestMapping } from './mapping'
import { createCsvParser } from './parse'
import type { Formats } from './questions'
import { compileRow } from './read-row'

const POINT: Formats = { dates: {}, numbers: {} }

function read<K extends ImportKind>(
  kind: K,
  text: string,
  answers: Partial<ImportMapping> = {},
  formats = POINT,
) {
  const columns = nameColumns((text.split('\n')[0] ?? '').split(';'))
  const parser = createCsvParser({ delimiter: ';', rowEnds: 'lf', headerLine: 1, ...columnBounds(columns) })
  const { mapping } = suggestMapping(kind, columns)
  return [...parser.push(text), ...parser.end()].map(
    compileRow(kind, { ...mapping, ...answers }, columns, formats),
  )
}

const problemsOf = (results: ReturnType<typeof read>) =>
  results.flatMap(result =>
    result.kind === 'refused'
      ? result.problems.map(({ line, column, code, value }) => [line, column, code, value])
      : [],
  )

const DEALS = 'Deal ID;Name;Owner;Account;Stage;Created date;Close date;Amount\n'

describe('a deal', () => {
  it('becomes a typed row', () => {
    const formats: Formats = { dates: { openedOn: 'dmy', closedOn: 'dmy' }, numbers: { amount: 'comma' } }
    const [won] = read(
      'deals',
      `${DEALS}D1; GTX  Pro ;Ana Roy;;Gagné;01/02/2024;25/03/2024;1 054,50 €\n`,
      {},
      formats,
    )
    expect(won).toEqual({
      kind: 'row',
      line: 2,
      identity: { kind: 'id', key: 'D1' },
      row: {
        kind: 'deals',
        externalId: 'D1',
        name: 'GTX Pro',
        owner: 'Ana Roy',
        ownerEmail: null,
        company: null,
        personName: null,
        personEmail: null,
        stage: 'won',
        amountCents: 105_450,
        currency: 'EUR',
        openedOn: '2024-02-01',
        closedOn: '2024-03-25',
        expectedCloseOn: null,
        source: null,
        lostReason: null,
        nextStepOn: null,
      },
    })
  })

  it('that is open has its close date as expected only', () => {
    const [open] = read('deals', `${DEALS}D1;;Ana;;Engaging;2024-02-01;2024-01-01;\n`)
    expect(open).toMatchObject({
      row: { stage: 'warm_call', closedOn: null, expectedCloseOn: '2024-01-01', amountCents: null },
    })
  })

  it('is refused with all its problems, each with its column and value', () => {
    const results = read(
      'deals',
      `${DEALS}\nD1;;;;Phase 3;31/02/2024;x;12k\nD2;;Ana;;Won;2024-02-01;2024-01-01;1\n`,
    )
    expect(problemsOf(results)).toEqual([
      [3, 'Owner', 'required_missing', ''],
      [3, 'Stage', 'unknown_stage', 'Phase 3'],
      [3, 'Created date', 'bad_date', '31/02/2024'],
      [3, 'Close date', 'bad_date', 'x'],
      [3, 'Amount', 'bad_amount', '12k'],
      [4, 'Close date', 'close_before_open', '2024-01-01'],
    ])
  })

  it('follows the answers: stages, blanks, currency, scale', () => {
    const answers: Partial<ImportMapping> = {
      stages: { 'Phase 3': 'lost' },
      blanks: ['Select'],
      currency: 'EUR',
      scales: { amount: 3 },
    }
    const [deal] = read('deals', `${DEALS}D1;Select;Ana;N/A;phase 3;-;n/a;1.5\n`, answers)
    expect(deal).toMatchObject({
      row: {
        stage: 'lost',
        name: null,
        company: 'N/A',
        openedOn: null,
        amountCents: 150_000,
        currency: 'EUR',
      },
    })
  })

  it('of Pipedrive is what its status says, and closes when it was won or lost', () => {
    const header = 'Deal - ID;Deal - Owner;Deal - Stage;Deal - Status;Deal - Won time;Deal - Lost time\n'
    const rows =
      '1;Ana;Proposal Made;Won;2024-03-25 10:00:00;\n2;Ana;Demo Scheduled;Lost;;2024-03-26 09:00\n3;Ana;Demo Scheduled;Open;;\n4;Ana;;Open;;\n'
    const results = read('deals', header + rows)
    expect(results.slice(0, 3)).toMatchObject([
      { row: { stage: 'won', closedOn: '2024-03-25' } },
      { row: { stage: 'lost', closedOn: '2024-03-26' } },
      { row: { stage: 'meeting', closedOn: null } },
    ])
    expect(problemsOf(results)).toEqual([[5, 'Deal - Stage', 'required_missing', '']])
  })
})

describe('the shape of a row', () => {
  it('is judged before its values', () => {
    const results = read('deals', `${DEALS}D1;x;Ana\nD2;"open;Ana;;Won;;;\n;;;;;;;\n`)
    expect(results.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'blank'])
    expect(problemsOf(results)).toEqual([
      [2, null, 'ragged', '3'],
      [3, null, 'unclosed_quote', ''],
    ])
  })

  it('with a NUL in a cell is refused and names its line', () => {
    const results = read('teams', 'Sales agent;Manager\nAna;Bob\nE\0va;Bob\n\0;\n')
    expect(results.map(({ kind }) => kind)).toEqual(['row', 'refused', 'blank'])
    expect(problemsOf(results)).toEqual([[3, null, 'nul', '']])
  })

  it('limits the length of a value, and says the limit', () => {
    const [result] = read('teams', `Sales agent;Manager\n${'x'.repeat(201)};Bob\n`)
    expect(result).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'too_long', field: 'memberName', limit: 200 }],
    })
  })
})

describe('a connection', () => {
  const HEADER = 'First Name;Last Name;URL;Email Address;Company;Position;Connected On\n'

  it('is known by its profile, else its address, else its content; nothing is lost', () => {
    const rows =
      'Ana;Roy;https://www.linkedin.com/in/ana;;;;25 Oct 2024\nBob;;;B@x.fr;;;24 Oct 2024\n;;;;;;23 Oct 2024\n;;;;;;23 Oct 2024\n'
    const results = read('connections', HEADER + rows)
    const keys = results.map(result => (result.kind === 'row' ? result.identity : null))
    expect(keys.slice(0, 2)).toEqual([
      { kind: 'url', key: 'linkedin.com/in/ana' },
      { kind: 'email', key: 'b@x.fr' },
    ])
    expect(new Set(keys.map(key => key?.key)).size).toBe(4)
    expect(results[3]).toMatchObject({ row: { firstName: null, connectedOn: '2024-10-23' } })
  })

  it('is refused for an address that is none', () => {
    expect(problemsOf(read('connections', `${HEADER}Ana;;javascript:x;not-mail;;;25 Oct 2024\n`))).toEqual([
      [2, 'URL', 'bad_url', 'javascript:x'],
      [2, 'Email Address', 'bad_email', 'not-mail'],
    ])
  })
})

describe('a company and a member', () => {
  it('are read with their figures and links', () => {
    const header = 'Company;Employees;Revenue;Year founded;Website\n'
    expect(
      read('companies', `${header}Acme;2 822;1,100.04;1996;acme.com\nBad;few;x;96;ftp://x.y\n`),
    ).toMatchObject([
      {
        row: { employees: 2822, revenueCents: 110_004, foundedYear: 1996, website: 'https://acme.com' },
        identity: { key: 'acme' },
      },
      {
        problems: [{ code: 'bad_number' }, { code: 'bad_amount' }, { code: 'bad_year' }, { code: 'bad_url' }],
      },
    ])
    expect(
      read('teams', 'Sales agent;Email;Manager;Regional office\nAna Roy;Ana@x.fr;Bob;Central\n'),
    ).toMatchObject([
      {
        identity: { kind: 'email', key: 'ana@x.fr' },
        row: { memberName: 'Ana Roy', managerName: 'Bob', branch: 'Central' },
      },
    ])
  })
})
