import { parseArgs } from 'node:util'
import { Refusal } from '../refusal'
import { languages, themes, type Visitor, visitors, widths } from './choices'

export interface Options {
  readonly roles: readonly Visitor[]
  /** Patterns as `/members/[id]` or their beginnings; null for all. */
  readonly routes: readonly string[] | null
  readonly languages: readonly (typeof languages)[number][]
  readonly themes: readonly (typeof themes)[number][]
  readonly widths: readonly (typeof widths)[number][]
  /** Nothing was left out, so that old pictures may go. */
  readonly whole: boolean
}

export const usage =
  'npm run shots -- [--role admin,stranger] [--route /members] [--lang fr] [--theme dark] [--width 390]'

const several = { type: 'string', multiple: true } as const
const known = { role: several, route: several, lang: several, theme: several, width: several } as const

/** The command line as lists; a name may come twice or hold commas. Refuses with one sentence what is none of the choices. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parse(argv)
  const given = (name: keyof typeof known) => values[name]?.flatMap(text => text.split(',')).filter(Boolean)
  return {
    roles: chosen('--role', given('role'), visitors),
    routes: given('route')?.map(route => (route.startsWith('/') ? route : `/${route}`)) ?? null,
    languages: chosen('--lang', given('lang'), languages),
    themes: chosen('--theme', given('theme'), themes),
    widths: chosen('--width', given('width'), widths),
    whole: Object.keys(values).length === 0,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: known })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message.split('. ')[0] : error}. Use: ${usage}`)
  }
}

function chosen<Choice extends string | number>(
  name: string,
  given: readonly string[] | undefined,
  choices: readonly Choice[],
): readonly Choice[] {
  const wrong = given?.find(text => !choices.some(choice => String(choice) === text))
  if (wrong !== undefined)
    throw new Refusal(`${name} cannot be "${wrong}": it is one of ${choices.join(', ')}.`)
  return given === undefined ? choices : choices.filter(choice => given.includes(String(choice)))
}
