import { parseArgs } from 'node:util'
import { BadUse } from './bad-use'

interface Shape<Required extends string, Optional extends string, Flag extends string> {
  /** Options that need a value and must be there. */
  readonly required?: readonly Required[]
  readonly optional?: readonly Optional[]
  /** Options without a value. */
  readonly flags?: readonly Flag[]
  /** What the words without a dash are, all of which must be there: `FILE`. */
  readonly words?: readonly string[]
}

export interface Options<Required extends string, Optional extends string, Flag extends string> {
  readonly texts: Readonly<Record<Required, string> & Partial<Record<Optional, string>>>
  readonly flags: ReadonlySet<Flag>
  readonly words: readonly string[]
}

/** Reads a command's arguments; throws a BadUse that names the option or the word it is about. */
export function readOptions<
  Required extends string = never,
  Optional extends string = never,
  Flag extends string = never,
>(args: readonly string[], shape: Shape<Required, Optional, Flag>): Options<Required, Optional, Flag> {
  const { required = [], optional = [], flags = [], words = [] } = shape
  const { values, positionals } = parse(args, [...required, ...optional], flags)
  const given = new Map<string, unknown>(Object.entries(values))
  const texts = new Map([...given].flatMap(([name, value]) => named(name, value)))
  for (const name of required) if (!texts.has(name)) throw new BadUse(`--${name} is missing.`)
  const missing = words[positionals.length]
  if (missing !== undefined) throw new BadUse(`${missing} is missing.`)
  const extra = positionals[words.length]
  if (extra !== undefined) throw new BadUse(`"${extra}" is one word too many.`)
  return {
    texts: Object.fromEntries(texts) as Options<Required, Optional, Flag>['texts'],
    flags: new Set(flags.filter(flag => given.get(flag) === true)),
    words: positionals,
  }
}

function parse(args: readonly string[], texts: readonly string[], flags: readonly string[]) {
  const options = Object.fromEntries([
    ...texts.map(name => [name, { type: 'string' as const }]),
    ...flags.map(name => [name, { type: 'boolean' as const }]),
  ])
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    // Node's first sentence names the option; the others explain what to do about odd values.
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/)
    throw new BadUse(`${sentence?.replace(/\.$/, '')}.`)
  }
}

function named(name: string, value: unknown): [string, string][] {
  if (typeof value !== 'string') return []
  if (value.trim() === '') throw new BadUse(`--${name} needs a value.`)
  return [[name, value]]
}
