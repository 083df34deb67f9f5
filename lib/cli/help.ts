import type { Answer, Command } from './command'
import { commands } from './commands'

const call = 'npm run --silent entregent --'

/** What there is, or how one command is used. */
export function help(only?: Command): Answer {
  const shown = only === undefined ? commands : [only]
  const list = shown.map(({ name, usage, about }) => ({ name, usage, about }))
  const lines = shown.flatMap(({ usage, about }) => [`  ${usage}`, `      ${about}`, ''])
  const text =
    only === undefined
      ? [
          `${call} COMMAND [--json]`,
          '',
          ...lines,
          '  help',
          '      Says this.',
          '',
          'With --json the answer is JSON, alone on standard output.',
          'Exit: 0 done, 1 refused rows or a difference found, 2 bad use, 3 could not be done.',
        ]
      : [`${call} ${only.usage} [--json]`, '', `  ${only.about}`]
  return { json: { commands: list }, text, exit: 0 }
}
