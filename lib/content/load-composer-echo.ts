import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { type Echo, measureEcho } from './queries/measure-echo'

/** What a text of the reader's own would echo if he published it now; null for the organization itself, which writes nothing. */
export function loadEcho(scope: Scope, text: string): Promise<Echo | null> {
  const author = scope.memberId
  return author === null
    ? Promise.resolve(null)
    : inScope(scope, reader => measureEcho(reader, text, author, new Date()))
}
