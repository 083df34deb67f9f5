import { expect, test } from 'vitest'
import { formatFor } from './format'

const fr = formatFor('fr', 'EUR', 'Europe/Paris')
const en = formatFor('en', 'USD', 'America/New_York')
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('writes sums in the reader’s way', () => {
  expect(plain(fr.money(1_234_567_00))).toBe('1 234 567 €')
  expect(plain(fr.shortMoney(182_000_00))).toBe('182 k€')
  expect(en.money(1_234_567_00)).toBe('US$1,234,567')
})

test('writes a dash for what is not known, never 0', () => {
  expect(fr.rate(null)).toBe('–')
  expect(fr.money(null)).toBe('–')
  expect(plain(fr.rate(0))).toBe('0 %')
})

test('gives small rates a decimal', () => {
  expect(plain(fr.rate(0.041))).toBe('4,1 %')
  expect(plain(fr.rate(0.92))).toBe('92 %')
  expect(plain(en.rate(0.0996))).toBe('10%')
})

test('writes durations in hours and minutes, then days', () => {
  expect(plain(fr.duration(190))).toBe('3 h 10')
  expect(plain(fr.duration(40))).toBe('40 min')
  expect(plain(fr.duration(3000))).toBe('2 j')
})

test('writes instants in the organization’s time zone', () => {
  const instant = new Date('2026-03-02T02:30:00Z')
  expect(fr.time(instant)).toBe('03:30')
  expect(en.time(instant)).toBe('21:30')
})
