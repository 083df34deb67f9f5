import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeText, foldLine, writeCalendar } from './ics'

const octets = (text: string) => new TextEncoder().encode(text).length
const unfold = (text: string) => text.replaceAll('\r\n ', '')
const unescapeText = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))

const event = {
  uid: 'post-1@entregent',
  start: new Date('2026-03-31T06:30:00Z'),
  minutes: 15,
  summary: 'À publier ; prêt, vraiment',
  description: 'Ligne une\nLigne deux 👩‍👩‍👧‍👦'.repeat(6),
  url: 'https://entregent.example/content/posts/1',
  changed: new Date('2026-03-30T10:00:05Z'),
  sequence: 3,
}
const calendar = { name: 'Mes publications', product: 'Entregent', events: [event], alarmMinutes: 15 }

test('lines end in CRLF, none is longer than 75 octets, and no character is cut', () => {
  const text = writeCalendar(calendar)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
  expect(unfold(text)).toContain('SUMMARY:À publier \\; prêt\\, vraiment')
  expect(text).toContain('DTSTART:20260331T063000Z')
  expect(text).toContain('TRIGGER:-PT15M')
})

test('whatever a text holds, it comes back and adds no line', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary-ascii' }),
      (one, two) => {
        const given = one + two
        const line = foldLine(`X:${escapeText(given)}`)
        for (const piece of line.split('\r\n')) expect(octets(piece)).toBeLessThanOrEqual(75)
        expect(unfold(line)).not.toMatch(/[\r\n]/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are dropped on purpose.
        const kept = given.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
        expect(unescapeText(unfold(line).slice(2))).toBe(kept)
      },
    ),
  )
})

test('an empty plan is a calendar all the same', () => {
  expect(writeCalendar({ ...calendar, events: [] })).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
})
