import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from './run-command-line'
import { runWords } from './testing/run-words'

/** Runs a command line that must come to its end without a database. */
const run = (...argv: string[]) =>
  runWords(argv, {
    folder: import.meta.dirname,
    openDatabase: () => Promise.reject(new Error('The database was opened for it.')),
  })

describe('bad use is one sentence that names it, exit 2, and nothing on standard output', () => {
  it.each([
    [[], /^No command was given:/],
    [['sell'], /^"sell" is not a command: "help" lists them\./],
    [
      ['report', 'losses', '--org', 'acme'],
      /^"report losses" is not a command: there is "report wins", "report posts", "report changes", "report pipeline"\./,
    ],
    [['org'], /^"org" is not a command: there is "org create"\./],
    [['--org', 'acme'], /^"--org" is not a command/],
    [['report', 'wins', '--org', 'acme'], /^--by is missing\./],
    [['report', 'wins', '--org', 'acme', '--by', 'colour'], /^--by "colour" is not known: it is all, member/],
    [['verify', '--organization', 'acme'], /^Unknown option '--organization'\./],
    [['demo', 'now'], /^"now" is one word too many\./],
    [
      ['org', 'create', '--slug', 'acme', '--name', 'A', '--week-start', '8'],
      /^--week-start "8" is not known/,
    ],
    [['org', 'create', '--slug', 'acme', '--name', 'A', '--language', 'de'], /^--language "de" is not known/],
    [
      ['user', 'create', '--org', 'a', '--email', 'a@b.co', '--name', 'A', '--role', 'boss'],
      /^--role "boss"/,
    ],
    [
      ['user', 'create', '--org', 'a', '--email', 'a at b', '--name', 'A', '--role', 'admin'],
      /^--email "a at b" is not an e-mail address\./,
    ],
    [
      [
        'user',
        'create',
        '--org',
        'a',
        '--email',
        'a@b.co',
        '--name',
        'A',
        '--role',
        'admin',
        '--password-stdin',
      ],
      /^--password-stdin found no password/,
    ],
    [['import', 'orders', 'a.csv', '--org', 'a'], /^"orders" cannot be imported: teams, companies, deals/],
    [['import', 'deals', 'missing.csv', '--org', 'a'], /^There is no file "missing\.csv"/],
    [['import', 'deals', '.', '--org', 'a'], /^"\." is a folder/],
    [
      ['import', 'deals', 'table.ts', '--org', 'a', '--map', 'table.ts'],
      /^The mapping "table\.ts" \(--map\) is not JSON\./,
    ],
  ])('%j', async (argv, sentence) => {
    const { code, out, said } = await run(...argv, '--json')
    expect(said).toMatch(sentence)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })
})

it('says how it is used, as text or as JSON', async () => {
  const human = await run('help')
  expect(human).toMatchObject({ code: 0, said: '' })
  expect(human.out).toContain('report wins --org SLUG --by all|member|manager|branch|quarter|source')
  const one = await run('import', '--help', '--json')
  expect(JSON.parse(one.out).commands).toMatchObject([{ name: 'import' }])
  expect((await run('help', 'user', 'reset')).out).toContain('user reset --email ADDRESS')
})

it('a failure of ours is not the user’s: exit 3', async () => {
  expect(await run('verify')).toEqual({ code: 3, out: '', said: 'The database was opened for it.\n' })
})

it('finishes when nobody reads the answer to its end', async () => {
  const stdout = new PassThrough()
  stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  const code = await runCommandLine(['help'], {
    stdin: Readable.from([]),
    stdout,
    stderr: new PassThrough(),
    folder: '.',
    openDatabase: () => Promise.reject(new Error('The database was opened for it.')),
  })
  expect(code).toBe(0)
})
