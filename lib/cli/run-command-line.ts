import type { Readable, Writable } from 'node:stream'
import { inBackground } from '@/db/pool/background'
import { Refusal } from '@/lib/platform/action/result'
import { BadUse } from './bad-use'
import { type Answer, type Command, type CommandContext, exitCodes } from './command'
import { commands } from './commands'
import { help } from './help'
import { refusalSentence } from './refusal-sentence'
import { formatTable } from './table'

export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly folder: string
  /** Opens the database for the time of the work. */
  readonly openDatabase: (tell: (line: string) => void) => Promise<{ close(): Promise<void> }>
}

/** Follows a command line to its end and gives its exit code; see `exitCodes`. Never throws for what the user wrote. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  // Whoever reads us may stop reading (`| head`): the work is finished all the same.
  for (const stream of [terminal.stdout, terminal.stderr]) stream.on('error', () => undefined)
  const json = argv.includes('--json')
  const words = argv.filter(word => word !== '--json')
  const tell = (line: string) => void terminal.stderr.write(`${line}\n`)
  try {
    const answer = await follow(words, { ...terminal, tell }, terminal)
    await write(terminal.stdout, json ? `${JSON.stringify(answer.json, null, 2)}\n` : textOf(answer))
    return answer.exit
  } catch (error) {
    return complain(error, words, tell)
  }
}

async function follow(
  words: readonly string[],
  context: CommandContext,
  terminal: Terminal,
): Promise<Answer> {
  const [first] = words
  if (first === undefined) throw new BadUse('No command was given: "help" lists them.')
  const wantsHelp = words.some(word => word === '--help' || word === '-h')
  if (first === 'help' || first.startsWith('-')) {
    if (first !== 'help' && !wantsHelp) throw new BadUse(`"${first}" is not a command: "help" lists them.`)
    return help(words.length > 1 && first === 'help' ? findCommand(words.slice(1)) : undefined)
  }
  const command = findCommand(words)
  if (wantsHelp) return help(command)
  const prepare = await command.load()
  const work = await prepare(words.slice(command.name.split(' ').length), context)
  const database = await terminal.openDatabase(context.tell)
  try {
    return await inBackground(work)
  } finally {
    await database.close()
  }
}

function findCommand(words: readonly string[]): Command {
  const [first = '', second] = words
  const typed = second === undefined || second.startsWith('-') ? first : `${first} ${second}`
  const found = commands.find(({ name }) => name === first || name === `${first} ${second}`)
  if (found !== undefined) return found
  const related = commands.filter(({ name }) => name.startsWith(`${first} `))
  const hint =
    related.length === 0
      ? '"help" lists them'
      : `there is ${related.map(({ name }) => `"${name}"`).join(', ')}`
  throw new BadUse(`"${typed}" is not a command: ${hint}.`)
}

function complain(error: unknown, words: readonly string[], tell: (line: string) => void): number {
  if (error instanceof BadUse || error instanceof Refusal) {
    tell(error instanceof Refusal ? refusalSentence(error, valuesOf(words)) : error.message)
    return exitCodes.badUse
  }
  tell(firstCause(error))
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  return exitCodes.failed
}

/** A failed query carries its statement; what the database said about it stands in the cause. */
function firstCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isQuery = error.message.startsWith('Failed query') && error.cause !== undefined
  return isQuery ? `The database refused a statement: ${firstCause(error.cause)}` : error.message
}

/** `--time-zone X` as `timeZone` → X, to name what was refused. */
function valuesOf(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.flatMap((word, index) => {
      const [name, inline] = word.startsWith('--') ? word.slice(2).split('=', 2) : []
      const value = inline ?? words[index + 1]
      if (name === undefined || value === undefined) return []
      return [[name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()), value]]
    }),
  )
}

const textOf = ({ text }: Answer): string =>
  `${text.map(part => (typeof part === 'string' ? part : formatTable(part))).join('\n')}\n`

const write = (stream: Writable, text: string): Promise<void> =>
  new Promise(resolve => void stream.write(text, 'utf8', () => resolve()))
