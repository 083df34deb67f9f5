import { cookies } from 'next/headers'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { requireScope } from '@/lib/platform/access/current-scope'
import { can } from '@/lib/platform/access/permissions'
import { listSeats, type Seat } from '@/lib/platform/auth/find-seats'
import {
  type Density,
  readDensity,
  readTheme,
  type Theme,
} from '@/lib/platform/preferences/domain/appearance'
import { type AuditLine, findOrganizationVersion, listAudit, listStaff, type PersonOfStaff } from './queries'

export interface SettingsView {
  readonly scope: Scope
  readonly theme: Theme
  readonly density: Density
  /** The organizations the reader has a seat in. */
  readonly seats: readonly Seat[]
  /** What only an administrator sees. */
  readonly house: {
    readonly version: number
    readonly staff: readonly PersonOfStaff[]
    readonly audit: readonly AuditLine[]
  } | null
}

/** The reader's own settings and, for an administrator, the organization's. */
export async function loadSettings(): Promise<SettingsView> {
  const scope = await requireScope('profile:edit')
  const jar = await cookies()
  const seats = scope.userId === null ? [] : await listSeats(scope.userId)
  const own = {
    scope,
    seats,
    theme: readTheme(jar.get('theme')?.value),
    density: readDensity(jar.get('density')?.value),
  }
  if (!can(scope.role, 'member:manage')) return { ...own, house: null }
  const house = await inScope(scope, async open => {
    const [version, staff, audit] = await Promise.all([
      findOrganizationVersion(open),
      listStaff(open),
      listAudit(open),
    ])
    return { version, staff, audit }
  })
  return { ...own, house }
}
