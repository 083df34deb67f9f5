import { describe, expect, test } from 'vitest'
import {
  addMove,
  confirmMove,
  dropMove,
  insistOn,
  markSent,
  type PendingMove,
  placedBy,
  readOutbox,
} from './plan-outbox'

const idea = { status: 'idea', plannedFor: null } as const
const move = (key: string, status: PendingMove['status'], from: PendingMove['from'] = idea): PendingMove => ({
  key,
  postId: 'post',
  title: 'Bonjour',
  version: 3,
  status,
  plannedFor: null,
  from,
  sent: false,
})

describe('the outbox', () => {
  test('keeps the last of several moves that were never sent, from where the first began', () => {
    const outbox = addMove(
      [move('a', 'draft')],
      move('b', 'in_review', { status: 'draft', plannedFor: null }),
    )
    expect(outbox).toEqual([{ ...move('b', 'in_review'), version: 3 }])
  })

  test('forgets a card that is back where it was', () => {
    expect(addMove([move('a', 'draft')], move('b', 'idea'))).toEqual([])
  })

  test('keeps a move that was sent, as the server may have made it', () => {
    const outbox = addMove(markSent([move('a', 'draft')], 'a'), move('b', 'in_review'))
    expect(outbox.map(({ key, version }) => [key, version])).toEqual([
      ['a', 3],
      ['b', 4],
    ])
    expect(confirmMove(outbox, 'a', 9)).toMatchObject([{ key: 'b', version: 9 }])
  })

  test('a refused move takes those that build on it along, and no other post’s', () => {
    const other = { ...move('c', 'draft'), postId: 'other' }
    expect(dropMove([move('a', 'draft'), move('b', 'in_review'), other], 'a')).toEqual([other])
  })

  test('a card stands where its last move puts it', () => {
    expect(placedBy([], 'post', idea)).toBe(idea)
    expect(placedBy([move('a', 'draft')], 'post', idea).status).toBe('draft')
    expect(placedBy([move('a', 'draft')], 'other', idea)).toBe(idea)
  })

  test('an insisted move is sent under a new key, on the version there is', () => {
    expect(insistOn([{ ...move('a', 'draft'), sent: true }], 'a', 8, 'b')).toMatchObject([
      { key: 'b', version: 8, sent: false },
    ])
  })

  test('is read back as it was kept, and nothing else is', () => {
    const kept = [move('a', 'draft')]
    expect(readOutbox(JSON.stringify(kept))).toEqual(kept)
    for (const text of [null, '', '{', '7', '[1]', '[{"key":"a"}]']) expect(readOutbox(text)).toEqual([])
    expect(readOutbox(JSON.stringify([{ ...move('a', 'draft'), status: 'nowhere' }]))).toEqual([])
  })
})
