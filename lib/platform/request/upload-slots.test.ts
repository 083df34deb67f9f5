import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSlots } from './upload-slots'

test('nobody holds more than their slots, nor all together more than all, and what is freed can be taken', () => {
  const turn = fc.record({ holder: fc.constantFrom('a', 'b', 'c'), frees: fc.boolean(), twice: fc.boolean() })
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 60 }), turns => {
      const take = makeSlots({ all: 4, each: 2 })
      const held: { holder: string; free: () => void }[] = []
      for (const { holder, frees, twice } of turns) {
        const own = held.filter(slot => slot.holder === holder)
        if (frees) {
          const [slot] = own
          if (slot === undefined) continue
          slot.free()
          if (twice) slot.free()
          held.splice(held.indexOf(slot), 1)
          continue
        }
        const slot = take(holder)
        expect(slot === 'uploading').toBe(own.length === 2)
        expect(slot === 'busy').toBe(own.length < 2 && held.length === 4)
        if (typeof slot !== 'string') held.push({ holder, ...slot })
      }
    }),
  )
})
