import { expect, test } from 'vitest'
import { asvsLevels } from './asvs'
import { judgeSheet } from './security-sheet'

const sheet = (change: (number: string, line: string) => string) =>
  [...asvsLevels]
    .map(([number, level]) => change(number, `| ${number} | ${level} | held | It is. | \`a.test.ts\` |`))
    .join('\n')
const whole = sheet((_number, line) => line)
const there = () => true

test('ASVS 5.0.0 has 70 requirements of level 1 and 183 of level 2', () => {
  const levels = [...asvsLevels.values()]
  expect(levels.filter(level => level === 1)).toHaveLength(70)
  expect(levels.filter(level => level === 2)).toHaveLength(183)
})

test('a whole sheet is fine', () => {
  expect(judgeSheet(whole, there)).toEqual([])
})

test.each([
  ['a missing row', sheet((number, line) => (number === '1.2.4' ? '' : line)), '1.2.4 is missing'],
  ['a row twice', `${whole}\n| 1.2.4 | 1 | held | It is. | \`a.test.ts\` |`, '1.2.4 is there twice'],
  ['another level', whole.replace('| 1.2.4 | 1 |', '| 1.2.4 | 2 |'), '1.2.4 is not of level 2'],
  ['no verdict', whole.replace('| 1.2.4 | 1 | held', '| 1.2.4 | 1 | fine'), '1.2.4 has no verdict'],
  [
    'no words',
    whole.replace('| 1.2.4 | 1 | held | It is. |', '| 1.2.4 | 1 | held |  |'),
    '1.2.4 says nothing',
  ],
  [
    'no test',
    whole.replace('1.2.4 | 1 | held | It is. | `a.test.ts`', '1.2.4 | 1 | held | It is. | `a.ts`'),
    '1.2.4 is held by no test',
  ],
])('%s is found', (_what, text, complaint) => {
  expect(judgeSheet(text, there)).toContain(complaint)
})

test('a test that is gone is found', () => {
  expect(judgeSheet(whole, () => false)).toContain('1.2.4 names a.test.ts, which is not there')
})
