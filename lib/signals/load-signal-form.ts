import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { localField } from '@/lib/content/domain/local-field'
import { requireScope } from '@/lib/platform/access/current-scope'
import { findPersonNamed, listStarts } from './queries/list-colleagues'

export interface SignalFormView {
  readonly scope: Scope
  /** The moment, as a `datetime-local` field has it in the organization's time zone. */
  readonly now: string
  readonly person: Awaited<ReturnType<typeof findPersonNamed>>
  readonly starts: Awaited<ReturnType<typeof listStarts>>
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the form for a new signal offers. */
export async function loadSignalForm(person: string | string[] | undefined): Promise<SignalFormView> {
  const scope = await requireScope('signal:write')
  return inScope(scope, async open => {
    const [starts, known] = await Promise.all([
      listStarts(open),
      typeof person === 'string' && uuid.test(person) ? findPersonNamed(open, person) : null,
    ])
    return { scope, now: localField(scope.timeZone, new Date()), person: known, starts }
  })
}
