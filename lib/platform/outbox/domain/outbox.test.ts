import { describe, expect, test } from 'vitest'
import {
  addMove,
  confirmMove,
  dropMove,
  insistOn,
  markSent,
  type PendingMove,
  placedBy,
  readCurrent,
  readOutbox,
} from './outbox'

interface Place {
  readonly column: string
}

const idea = { column: 'idea' }
const places = {
  same: (one: Place, other: Place) => one.column === other.column,
  is: (value: unknown): value is Place =>
    typeof value === 'object' && value !== null && 'column' in value && value.column !== 'nowhere',
}
const move = (key: string, column: string, from: Place = idea): PendingMove<Place> => ({
  key,
  rowId: 'row',
  title: 'Bonjour',
  version: 3,
  to: { column },
  from,
  sent: false,
})

describe('the outbox', () => {
  test('keeps the last of several moves that were never sent, from where the first began', () => {
    const outbox = addMove([move('a', 'draft')], move('b', 'review', { column: 'draft' }), places)
    expect(outbox).toEqual([{ ...move('b', 'review'), version: 3 }])
  })

  test('forgets a card that is back where it was', () => {
    expect(addMove([move('a', 'draft')], move('b', 'idea'), places)).toEqual([])
  })

  test('keeps a move that was sent, as the server may have made it', () => {
    const outbox = addMove(markSent([move('a', 'draft')], 'a'), move('b', 'review'), places)
    expect(outbox.map(({ key, version }) => [key, version])).toEqual([
      ['a', 3],
      ['b', 4],
    ])
    expect(confirmMove(outbox, 'a', 9)).toMatchObject([{ key: 'b', version: 9 }])
  })

  test('a refused move takes those that build on it along, and no other row’s', () => {
    const other = { ...move('c', 'draft'), rowId: 'other' }
    expect(dropMove([move('a', 'draft'), move('b', 'review'), other], 'a')).toEqual([other])
  })

  test('a card stands where its last move puts it', () => {
    expect(placedBy([], 'row', idea)).toBe(idea)
    expect(placedBy([move('a', 'draft')], 'row', idea)).toEqual({ column: 'draft' })
    expect(placedBy([move('a', 'draft')], 'other', idea)).toBe(idea)
  })

  test('an insisted move is sent under a new key, on the version there is', () => {
    expect(insistOn([{ ...move('a', 'draft'), sent: true }], 'a', 8, 'b')).toMatchObject([
      { key: 'b', version: 8, sent: false },
    ])
  })

  test('is read back as it was kept, and nothing else is', () => {
    const kept = [move('a', 'draft')]
    expect(readOutbox(JSON.stringify(kept), places)).toEqual(kept)
    for (const text of [null, '', '{', '7', '[1]', '[{"key":"a"}]'])
      expect(readOutbox(text, places)).toEqual([])
    expect(readOutbox(JSON.stringify([move('a', 'nowhere')]), places)).toEqual([])
  })

  test('reads the row of a conflict, and nothing else', () => {
    expect(readCurrent({ column: 'draft', version: 2 }, places)).toEqual({ column: 'draft', version: 2 })
    for (const value of [null, 7, { column: 'draft' }, { version: 2 }])
      expect(readCurrent(value, places)).toBeNull()
  })
})
