import type { Role } from '@/db/scope'
import { composerActionCases, composerRouteCases } from './two-tenants-content-composer'
import { libraryActionCases, libraryRouteCases } from './two-tenants-content-library'
import { planActionCases } from './two-tenants-content-plan'
import { boardActionCases, boardRouteCases } from './two-tenants-pipeline-board'
import { changesActionCases } from './two-tenants-pipeline-changes'
import { signalsActionCases, signalsRouteCases } from './two-tenants-pipeline-signals'
import { tableActionCases, tableRouteCases } from './two-tenants-pipeline-table'
import { touchesActionCases } from './two-tenants-pipeline-touches'

/** Who tries an action or a route: a role that may, and one that may not; null where everybody may. */
export interface Attack {
  readonly may: Role
  readonly mayNot: Role | null
  /**
   * What the journeys in e2e/ send as somebody of another tenant, and how it is refused; null where an action names no
   * row but the reader's own. `ID` stands for a row's id.
   */
  readonly foreign: { readonly fields: Readonly<Record<string, string>>; readonly refused: string } | null
}

const ID = '00000000-0000-7000-8000-000000000000'
const row = { id: ID, version: '1' }
const ofRow = (fields: Readonly<Record<string, string>> = {}) => ({
  fields: { ...row, ...fields },
  refused: 'not_found',
})
const everybody = { may: 'salesperson', mayNot: null, foreign: null } as const
const leaders = { may: 'manager', mayNot: 'marketing' } as const
const administrators = { may: 'admin', mayNot: 'director' } as const

/** Every action by its name. */
export const actionCases: Readonly<Record<string, Attack>> = {
  ...composerActionCases,
  ...libraryActionCases,
  ...planActionCases,
  ...boardActionCases,
  ...changesActionCases,
  ...signalsActionCases,
  ...tableActionCases,
  ...touchesActionCases,
  'account/change-password': everybody,
  'account/switch-organization': {
    ...everybody,
    foreign: { fields: { organization: ID }, refused: 'not_found' },
  },
  'preferences/set-theme': everybody,
  'preferences/set-density': everybody,
  'preferences/set-language': everybody,
  'meeting/confirm': { may: 'salesperson', mayNot: 'marketing', foreign: ofRow({ outcome: 'held' }) },
  'promise/settle': { may: 'salesperson', mayNot: 'marketing', foreign: ofRow({ outcome: 'kept' }) },
  'member/invite': { ...administrators, foreign: null },
  'member/set-status': { ...administrators, foreign: ofRow({ status: 'deactivated' }) },
  'member/end-sessions': { ...administrators, foreign: ofRow() },
  'member/forget-private-posts': { ...administrators, foreign: ofRow() },
  'organization/set-team-visibility': { ...administrators, foreign: null },
  'import/choose-kind': { ...leaders, foreign: ofRow({ kind: 'deals' }) },
  'import/save-mapping': { ...leaders, foreign: ofRow() },
  'import/run': { ...leaders, foreign: ofRow() },
  'import/undo': { ...leaders, foreign: ofRow() },
  'import/discard': { ...leaders, foreign: ofRow() },
}

/** Every route by its method and path. */
export const routeCases: Readonly<Record<string, Attack>> = {
  ...composerRouteCases,
  ...libraryRouteCases,
  ...signalsRouteCases,
  ...tableRouteCases,
  ...boardRouteCases,
  'GET /api/live': everybody,
  'POST /api/imports': { may: 'manager', mayNot: 'salesperson', foreign: null },
  'GET /api/imports/[id]/refused': {
    may: 'manager',
    mayNot: 'salesperson',
    foreign: { fields: {}, refused: 'not_found' },
  },
}

/** Files that write `use server` beside the builders: each only hands a form over to a public action. */
export const exportsOfActions = ['components/auth/demo-panel.tsx', 'components/auth/language-switch.tsx']
