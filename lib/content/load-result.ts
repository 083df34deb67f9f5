import { z } from 'zod'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { requireScope } from '@/lib/platform/access/current-scope'
import { can } from '@/lib/platform/access/permissions'
import { findResult, type PostResult } from './queries/list-results'
import { listSnapshots, type PostSnapshot } from './queries/list-snapshots'
import { listStarted, type StartedRow } from './queries/list-started'

export interface ResultView {
  readonly scope: Scope
  readonly post: PostResult
  readonly snapshots: readonly PostSnapshot[]
  /** Null for those who see no signals. */
  readonly started: readonly StartedRow[] | null
}

/** One post and what it started; null where there is none for the reader. */
export async function loadResult(id: string): Promise<ResultView | null> {
  const scope = await requireScope('content:read')
  if (!z.uuid().safeParse(id).success) return null
  return inScope(scope, async open => {
    const [post, snapshots, started] = await Promise.all([
      findResult(open, id),
      listSnapshots(open, id),
      can(scope.role, 'signal:read') ? listStarted(open, id) : null,
    ])
    return post === null ? null : { scope, post, snapshots, started }
  })
}
