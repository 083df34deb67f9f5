import { parseArgs } from 'node:util'
import { Refusal } from '@/scripts/refusal'

export const lineNames = [
  'board',
  'browser',
  'scale',
  'import',
  'sign-in',
  'echo',
  'plan',
  'pipeline',
  'inbox',
  'changes',
  'memory',
  'pool',
] as const
export type LineName = (typeof lineNames)[number]

export interface Options {
  readonly only: readonly LineName[]
  /** Few repetitions and small data: to see that the harness works, not for figures. */
  readonly quick: boolean
  /** Ten million touches too. */
  readonly large: boolean
}

const options = {
  only: { type: 'string', multiple: true },
  quick: { type: 'boolean' },
  large: { type: 'boolean' },
} as const

export function readOptions(argv: readonly string[]): Options {
  const { only, quick = false, large = false } = parse(argv)
  const asked = only?.flatMap(text => text.split(','))
  const wrong = asked?.find(text => !lineNames.some(name => name === text))
  if (wrong !== undefined)
    throw new Refusal(`--only cannot be "${wrong}": it is one of ${lineNames.join(', ')}.`)
  return { only: lineNames.filter(name => asked?.includes(name) ?? true), quick, large }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : error
    throw new Refusal(`${reason}. Use: npm run bench -- [--only ${lineNames.join(',')}] [--quick] [--large]`)
  }
}
