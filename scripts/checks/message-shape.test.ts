import { expect, test } from 'vitest'
import { messageNeeds } from './message-shape'
import { compareCatalogues, flatten } from './messages'

test.each([
  ['plain words', []],
  ['{name} met {other}', ['name', 'other']],
  ['{count, plural, =0 {none} one {# deal of {owner}} other {# deals}}', ['count', 'owner']],
  ['{at, date, short} and <b>{sum, number, ::currency/EUR}</b>', ['<b>', 'at', 'sum']],
  ['l’affaire d’{owner}', ['owner']],
  // As ICU has it: this would show the braces themselves.
  ["l'affaire d'{owner}", []],
  ["in quotes '{not}' an argument", []],
  ["it''s {name}", ['name']],
  ['{role, select, admin {all} other {{name}’s}}', ['name', 'role']],
  ['3 < 4 > 2', []],
])('%s', (message, needs) => {
  expect(messageNeeds(message)).toEqual(needs)
})

test.each(['{name', 'name}', '{count, plural, one {#}', '{}', '{count, plural, one}'])(
  'braces that do not match: %s',
  message => {
    expect(messageNeeds(message)).toBeNull()
  },
)

test('catalogues are compared key by key', () => {
  const fr = flatten({ a: { same: 'un {n}', gone: 'x', other: '{n}', empty: '' } })
  const en = flatten({ a: { same: 'one {n}', more: 'x', other: '{m}', empty: 'y' } })
  expect(compareCatalogues(fr, en)).toEqual([
    'a.empty is empty',
    'a.gone is missing in en',
    'a.more is missing in fr',
    'a.other takes [n] in fr and [m] in en',
  ])
  expect(compareCatalogues(new Map(), en)).toEqual(['a catalogue is empty'])
})
