import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { localPath } from './local-path'

test.each([
  ['/pipeline?stage=won#top', '/pipeline?stage=won#top'],
  ['/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\b', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['pipeline', '/'],
  ['', '/'],
  [null, '/'],
  [undefined, '/'],
])('%s leads to %s', (path, target) => {
  expect(localPath(path)).toBe(target)
})

describe('a path to go to', () => {
  it('never leaves the site, as a browser reads it', () => {
    const hostile = fc.array(
      fc.constantFrom('/', '\\', '\t', '\n', '.', ':', '@', 'evil.example', 'https:', ' ', '?'),
    )
    fc.assert(
      fc.property(hostile, parts => {
        expect(new URL(localPath(parts.join('')), 'https://entregent.example').host).toBe('entregent.example')
      }),
    )
  })
})
