import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEnv } from './read-env'
import { variables } from './variables'

const example = readFileSync('.env.example', 'utf8')
const lines = example.split('\n').flatMap(line => /^# ([A-Z_]+)=(.*)$/.exec(line) ?? [])
const named = lines.filter((_, index) => index % 3 === 1)

test('.env.example names every variable once, and none that is not read', () => {
  expect([...named].sort()).toEqual(Object.keys(variables.shape).sort())
})

test('every value shown in .env.example is one that is understood', () => {
  const shown = Object.fromEntries(named.map((name, index) => [name, lines[index * 3 + 2]]))
  const alone = Object.entries(shown).filter(([, value]) => value !== '')
  for (const [name, value] of alone) {
    const reading = readEnv({ [name]: value })
    const mistakes = reading.ok ? [] : reading.mistakes
    expect(mistakes.filter(mistake => mistake.startsWith(`${name} must be `))).toEqual([])
  }
})
