import type { ImportEntity } from './view'

/**
 * What an import makes and changes, in the order in which an undo may delete it. `versioned` false: the rows are never edited by
 * hand, and carry no version.
 */
export const madeEntities: readonly { readonly entity: ImportEntity; readonly versioned: boolean }[] = [
  { entity: 'touch', versioned: true },
  { entity: 'signal', versioned: true },
  { entity: 'post_metric', versioned: false },
  { entity: 'linkedin_activity', versioned: false },
  { entity: 'account_metric', versioned: false },
  { entity: 'post', versioned: true },
  { entity: 'reference_text', versioned: true },
  { entity: 'stage_change', versioned: false },
  { entity: 'opportunity', versioned: true },
  { entity: 'person', versioned: true },
  { entity: 'company', versioned: true },
  { entity: 'team', versioned: true },
  { entity: 'member', versioned: true },
  { entity: 'branch', versioned: true },
]
