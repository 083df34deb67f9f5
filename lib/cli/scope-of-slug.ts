import type { Scope } from '@/db/scope'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import { BadUse } from './bad-use'

/** The scope of the organization that `--org` names; a BadUse when there is none. */
export async function scopeOfSlug(slug: string): Promise<Scope> {
  const scope = await findSystemScope({ slug })
  if (scope === null) throw new BadUse(`There is no organization "${slug}" (--org).`)
  return scope
}
