import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTestDatabase } from '@/db/testing/test-database'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { runWords } from './testing/run-words'

const database = withTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'entregent été '))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...argv: string[]) => runWords([...argv, '--org', 'acme'], { folder })
const json = async (...argv: string[]) => {
  const { code, out } = await run(...argv, '--json')
  return { code, answer: JSON.parse(out) }
}
const write = (name: string, ...lines: string[]) =>
  writeFileSync(join(folder, name), `${lines.join('\r\n')}\r\n`)
const header = 'opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value'

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  await runWords(['org', 'create', '--slug', 'acme', '--name', 'Acme'])
  write('équipes.csv', 'sales_agent,manager,regional_office', 'Ana Roy,Max Bo,North', 'Tom Lee,Max Bo,South')
  write(
    'deals.csv',
    header,
    'D1,Ana Roy,Won,2026-01-05,2026-01-15,100.50',
    'D2,Ana Roy,Lost,2026-01-05,2026-02-15,0',
    'D3,Tom Lee,Won,2026-01-05,2026-04-25,1000',
    'D4,Tom Lee,Engaging,2026-01-05,,',
  )
})

it('imports teams and deals, and the same again changes nothing', async () => {
  expect(await json('import', 'teams', 'équipes.csv')).toMatchObject({
    code: 0,
    answer: { organization: 'acme', kind: 'teams', file: 'équipes.csv', rows: 2, created: 2, refused: 0 },
  })
  const tried = await json('import', 'deals', 'deals.csv', '--dry-run')
  expect(tried).toMatchObject({ code: 0, answer: { dry_run: true, created: 4, batch_id: null } })
  expect((await json('report', 'wins', '--by', 'all')).answer.groups).toMatchObject([{ deals: 0 }])
  expect(await json('import', 'deals', 'deals.csv')).toMatchObject({
    code: 0,
    answer: { created: 4, refused: 0 },
  })
  expect(await json('import', 'deals', 'deals.csv')).toMatchObject({
    code: 0,
    answer: { created: 0, updated: 0, unchanged: 4, refused: 0 },
  })
  expect(await json('verify')).toMatchObject({ code: 0, answer: { ok: true } })
})

describe('report wins tells of them', () => {
  it.each([
    ['all', [['all', 4, 2, 1, 1, 2 / 3, 1100.5, 60]]],
    [
      'branch',
      [
        ['North', 2, 1, 1, 0, 1 / 2, 100.5, 10],
        ['South', 2, 1, 0, 1, 1, 1000, 110],
      ],
    ],
    ['manager', [['Max Bo', 4, 2, 1, 1, 2 / 3, 1100.5, 60]]],
    [
      'quarter',
      [
        ['2026-Q1', 2, 1, 1, 0, 1 / 2, 100.5, 10],
        ['2026-Q2', 1, 1, 0, 0, 1, 1000, 110],
        [null, 1, 0, 0, 1, null, 0, null],
      ],
    ],
  ])('by %s', async (by, expected) => {
    const { answer } = await json('report', 'wins', '--by', by)
    expect(answer).toMatchObject({ organization: 'acme', by, currency: 'EUR' })
    const names = ['group', 'deals', 'won', 'lost', 'open', 'win_rate', 'won_value', 'median_cycle_days']
    const groups: Record<string, unknown>[] = answer.groups
    expect(groups.map(group => Object.keys(group))).toEqual(expected.map(() => names))
    expect(groups.map(group => names.map(name => group[name]))).toEqual(expected)
  })

  it('as a table, too', async () => {
    const { out } = await run('report', 'wins', '--by', 'all')
    expect(out).toMatch(/^all +deals +won .*\nall +4 +2 +1 +1 +66\.67 % +1,100\.5 +60\n$/)
  })
})

describe('refused rows', () => {
  beforeAll(() =>
    write(
      'wrong.csv',
      header,
      'E1,Nobody Known,Won,2026-01-05,2026-01-15,1',
      'E2,Ana Roy,Phase 9,2026-01-05,,1',
    ),
  )

  it('are told with line and reason, exit 1', async () => {
    const { code, answer } = await json('import', 'deals', 'wrong.csv')
    expect({ code, refused: answer.refused, created: answer.created }).toEqual({
      code: 1,
      refused: 2,
      created: 0,
    })
    expect(answer.problems).toMatchObject([
      { line: 2, column: 'sales_agent', code: 'unknown_member', value: 'Nobody Known' },
      { line: 3, column: 'deal_stage', code: 'unknown_stage', value: 'Phase 9' },
    ])
    const { out } = await run('import', 'deals', 'wrong.csv', '--dry-run')
    expect(out).toContain(
      'No seat answers to "Nobody Known" (1 row); use --create-members, or answer in --map',
    )
    expect(out).toMatch(/would be 0 created, .*, 2 refused\.\n$/)
  })

  it('are none when a map answers, and seats are made for unknown owners', async () => {
    writeFileSync(join(folder, 'map.json'), JSON.stringify({ stages: { 'Phase 9': 'proposal' } }))
    const answered = await json('import', 'deals', 'wrong.csv', '--map', 'map.json', '--create-members')
    expect(answered).toMatchObject({ code: 0, answer: { created: 2, refused: 0, questions: [] } })
    expect(answered.answer.entities.member).toEqual({ created: 1, updated: 0 })
  })
})

it('dates that fit both orders are asked, never guessed: nothing is written, exit 1', async () => {
  write('dates.csv', header, 'F1,Ana Roy,Won,01/02/2026,03/04/2026,1')
  const { code, answer } = await json('import', 'deals', 'dates.csv')
  expect({ code, created: answer.created, batch: answer.batch_id }).toEqual({
    code: 1,
    created: 0,
    batch: null,
  })
  expect(answer.questions).toMatchObject([{ code: 'date_order' }, { code: 'date_order' }])
})

it('what cannot be followed is one sentence, exit 2', async () => {
  writeFileSync(join(folder, 'empty.csv'), '')
  writeFileSync(join(folder, 'book.xlsx'), 'PK\u0003\u0004 and so on')
  writeFileSync(join(folder, 'fields.json'), JSON.stringify({ columns: { colour: 'deal_stage' } }))
  writeFileSync(join(folder, 'keys.json'), JSON.stringify({ colour: 'red' }))
  const cases: [string[], RegExp][] = [
    [['deals', 'empty.csv'], /^"empty\.csv" is empty\.$/],
    [['deals', 'book.xlsx'], /^"book\.xlsx" is an archive that cannot be opened/],
    [['deals', 'deals.csv', '--map', 'fields.json'], /do not fit "deals\.csv": no field colour\.$/],
    [['deals', 'deals.csv', '--map', 'keys.json'], /^The mapping "keys\.json" \(--map\) is wrong.*colour/],
    [
      ['connections', 'deals.csv', '--member', 'nobody@acme.example'],
      /^There is no seat "nobody@acme\.example"/,
    ],
  ]
  for (const [argv, sentence] of cases) {
    const { code, out, said } = await run('import', ...argv, '--json')
    expect({ code, out }, said).toEqual({ code: 2, out: '' })
    expect(said.trim()).toMatch(sentence)
  }
})
