import type { Scope } from '@/db/scope'
import type { BoardSearch } from './inputs'
import type { BoardWho } from './queries/board-who'

/** Whose board it is: a leader's team first, a salesperson's own; whom the reader may not see he does not get. */
export function boardWho(scope: Scope, { who }: Pick<BoardSearch, 'who'>): BoardWho {
  const own: BoardWho =
    scope.memberId === null ? { kind: 'all' } : { kind: 'member', memberId: scope.memberId }
  if (who === 'mine' || (who === undefined && scope.role === 'salesperson')) return own
  if (who === undefined || who === 'all') return { kind: 'all' }
  const seen = scope.rowMembers === 'everyone' || scope.rowMembers.some(member => member === who)
  return seen ? { kind: 'member', memberId: who } : own
}
