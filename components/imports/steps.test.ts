import { expect, it } from 'vitest'
import { STEPS, stepsOf } from './steps'

it.each([
  ['mapping', 'mapping'],
  ['checking', 'dryRun'],
  ['checked', 'dryRun'],
  ['running', 'run'],
  ['done', 'report'],
  ['failed', 'report'],
  ['undone', 'report'],
] as const)('a batch at %s stands at %s, with all before it done', (step, current) => {
  const steps = stepsOf(step)
  expect(steps.map(({ step: name }) => name)).toEqual(STEPS)
  const at = STEPS.indexOf(current)
  expect(steps.map(({ state }) => state)).toEqual(
    STEPS.map((_, i) => (i < at ? 'done' : i === at ? 'current' : 'ahead')),
  )
})
