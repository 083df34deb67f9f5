import { existsSync, readFileSync } from 'node:fs'
import { asvsLevels } from './asvs'
import type { CheckOutcome } from './check'

const page = 'docs/security.md'

/** Whether the sheet has every requirement of levels 1 and 2, and what it names as tests is there. */
export async function checkSecuritySheet(): Promise<CheckOutcome> {
  const wrong = judgeSheet(readFileSync(page, 'utf8'), existsSync)
  return wrong.length === 0 ? { ok: true } : { ok: false, output: [`${page}:`, ...wrong].join('\n') }
}

const row = /^\| *(\d+\.\d+\.\d+) *\| *(\d) *\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm
const verdicts = ['held', 'operator', 'n.a.', '**gap**']
const test = /\.(?:test|spec)\.ts$/

/** What is wrong with the sheet, in words. A row is `| number | level | verdict | how or why not | tests |`. */
export function judgeSheet(text: string, exists: (path: string) => boolean): string[] {
  const rows = [...text.matchAll(row)].map(
    ([, number = '', level = '', verdict = '', words = '', tests = '']) => ({
      ...{ number, level: Number(level), verdict: verdict.trim(), words: words.trim() },
      tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
    }),
  )
  const numbers = rows.map(({ number }) => number)
  return [
    ...[...asvsLevels.keys()]
      .filter(number => !numbers.includes(number))
      .map(number => `${number} is missing`),
    ...numbers
      .filter((number, place) => numbers.indexOf(number) !== place)
      .map(number => `${number} is there twice`),
    ...rows.flatMap(({ number, level, verdict, words, tests }) => [
      ...(asvsLevels.get(number) === level ? [] : [`${number} is not of level ${level}`]),
      ...(verdicts.includes(verdict) ? [] : [`${number} has no verdict`]),
      ...(words === '' ? [`${number} says nothing`] : []),
      ...(verdict === 'held' && !tests.some(path => test.test(path)) ? [`${number} is held by no test`] : []),
      ...tests.filter(path => !exists(path)).map(path => `${number} names ${path}, which is not there`),
    ]),
  ]
}
