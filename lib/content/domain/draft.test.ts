import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, readCopy, recover, sameDraft, writeCopy } from './draft'
import { intents, networks, voices } from './networks'

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const draft: fc.Arbitrary<Draft> = fc.record({
  body: text,
  language: fc.constantFrom('fr', 'en'),
  voice: fc.constantFrom(...voices),
  intent: fc.constantFrom(...intents),
  network: fc.constantFrom(...networks),
  link: text,
  plannedFor: fc.constantFrom('', '2026-03-31T08:30'),
  variants: fc.record({ x: text, facebook: text }, { requiredKeys: [] }),
  description: text,
})

test('a copy comes back as it was kept', () => {
  fc.assert(
    fc.property(draft, fc.nat(), (kept, version) => {
      const back = readCopy(writeCopy({ version, draft: kept, sending: kept }))
      expect(back?.version).toBe(version)
      expect(back !== null && sameDraft(back.draft, kept)).toBe(true)
      expect(back?.sending).toEqual(back?.draft)
    }),
  )
})

test.each([null, '', 'null', '[]', '{"version":1}', '{"version":"1","draft":{"body":"x"}}', '{'])(
  '%j is no copy',
  kept => expect(readCopy(kept)).toBeNull(),
)

test('a copy of an earlier release that lacks a field is read with a default', () => {
  expect(readCopy('{"version":2,"draft":{"body":"Bonjour","voice":"loud"}}')?.draft).toMatchObject({
    body: 'Bonjour',
    voice: 'own',
    variants: {},
  })
})

test('what was typed is never dropped without being shown', () => {
  fc.assert(
    fc.property(draft, draft, fc.nat(5), fc.nat(5), (server, copy, seen, now) => {
      const found = recover({ version: now, draft: server }, { version: seen, draft: copy, sending: null })
      const rest = (of: Draft) => ({ ...of, body: '' })
      const goesOn = server.body.startsWith(copy.body.trimEnd()) && sameDraft(rest(server), rest(copy))
      if (sameDraft(server, copy) || (seen < now && goesOn)) expect(found.kind).toBe('server')
      else expect(found).toEqual({ kind: seen < now ? 'conflict' : 'copy', draft: copy })
    }),
  )
})

test('what was on its way when the device died is no conflict with what followed it', () => {
  fc.assert(
    fc.property(draft, draft, (sent, copy) => {
      const found = recover({ version: 4, draft: sent }, { version: 3, draft: copy, sending: sent })
      expect(found.kind).toBe(sameDraft(sent, copy) ? 'server' : 'copy')
    }),
  )
})

test('without a copy the server’s is shown', () => {
  fc.assert(
    fc.property(draft, server => {
      expect(recover({ version: 1, draft: server }, null)).toEqual({ kind: 'server' })
    }),
  )
})

test('an old copy that the server went on from is no conflict, and a shortened one is kept', () => {
  fc.assert(
    fc.property(draft, text, text, (one, start, end) => {
      fc.pre(end.trim() !== '')
      const [short, long] = [start, start + end].map(body => ({ ...one, body })) as [Draft, Draft]
      const old = { version: 3, draft: short, sending: null }
      expect(recover({ version: 4, draft: long }, old)).toEqual({ kind: 'server' })
      expect(recover({ version: 3, draft: long }, old)).toEqual({ kind: 'copy', draft: short })
    }),
  )
})
