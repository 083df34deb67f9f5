import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashesOf } from './echo'
import { findCollisions, findRepeats, overlapOf, type TeamPost } from './plan-team'

const text = 'le salon des artisans ouvre mardi à Rennes avec quarante exposants et une tombola'
const other = 'ma grand-mère tenait une quincaillerie et connaissait le prénom de chacun de ses clients'
const post = (id: string, memberId: string, time: string, body: string): TeamPost => ({
  id,
  memberId,
  at: new Date(`2026-11-24T${time}:00Z`),
  day: '2026-11-24',
  hashes: hashesOf(body),
})

describe('collisions', () => {
  test('two authors say the same on one day', () => {
    const found = findCollisions([post('a', 'x', '15:00', text), post('b', 'y', '07:30', `Bonjour, ${text}`)])
    expect(found).toEqual([{ first: 'b', second: 'a', kind: 'topic', share: 1 }])
  })

  test('two authors come out in the same hour', () => {
    const [one, two] = [post('a', 'x', '07:30', text), post('b', 'y', '08:15', other)]
    expect(findCollisions([one, two])).toMatchObject([{ kind: 'hour', share: 0 }])
    expect(findCollisions([one, post('b', 'y', '08:30', other)])).toEqual([])
    expect(findCollisions([one, { ...two, day: '2026-11-25' }])).toEqual([])
  })

  test('nobody collides with himself', () => {
    expect(findCollisions([post('a', 'x', '07:30', text), post('b', 'x', '07:30', text)])).toEqual([])
  })

  test('overlap is the same both ways, and whole for a copy', () => {
    const hashes = fc.array(fc.bigInt({ min: 0n, max: 30n })).map(list => new Set(list))
    fc.assert(fc.property(hashes, hashes, (one, two) => overlapOf(one, two) === overlapOf(two, one)))
    fc.assert(fc.property(hashes, one => overlapOf(one, one) === (one.size === 0 ? null : 1)))
  })
})

test('a repeat names the earlier post it repeats most, from half of itself on', () => {
  const one = post('a', 'x', '07:30', text)
  const size = one.hashes.length
  expect(findRepeats([one], [{ postId: 'a', earlierId: 'old', shared: Math.floor(size / 2) - 1 }])).toEqual(
    [],
  )
  const echoes = [
    { postId: 'a', earlierId: 'old', shared: size - 1 },
    { postId: 'a', earlierId: 'older', shared: size },
  ]
  expect(findRepeats([one], echoes)).toEqual([{ postId: 'a', earlierId: 'older', share: 1 }])
})
