import type { Role } from '@/db/scope'
import { can } from '@/lib/platform/access/permissions'
import type { ImportKind } from './domain/fields'
import type { Recognition } from './recognition'

/** Whether a role may read a file as a kind: seats are the administrator's, and an archive is what its files say. */
export function mayImport(
  role: Role,
  kind: ImportKind,
  recognition: Pick<Recognition, 'container'> | null,
): boolean {
  if (kind === 'teams' && !can(role, 'member:manage')) return false
  if (kind === 'references' && !can(role, 'reference:manage')) return false
  if (recognition?.container === 'archive') return kind === 'linkedin'
  return recognition?.container !== 'workbook' || kind === 'linkedin-analytics'
}
