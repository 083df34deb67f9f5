import type { Role } from '@/db/scope'

const everyone: readonly Role[] = ['salesperson', 'manager', 'director', 'marketing', 'admin']
const leaders: readonly Role[] = ['manager', 'director', 'admin']

/** Who may do what; whose rows it touches is the scope's business. */
const holders = {
  'board:read': everyone,
  'profile:edit': everyone,
  'live:listen': everyone,
  'signal:read': ['salesperson', ...leaders],
  'promise:settle': ['salesperson', ...leaders],
  'meeting:confirm': ['salesperson', ...leaders],
  'signal:write': ['salesperson', ...leaders],
  'touch:write': ['salesperson', ...leaders],
  'pipeline:read': ['salesperson', ...leaders],
  'pipeline:write': ['salesperson', ...leaders],
  'pipeline:manage': ['director', 'admin'],
  'forecast:submit': leaders,
  'amount:read': ['salesperson', ...leaders],
  'content:write': everyone,
  'content:read': everyone,
  'brief:write': ['marketing', ...leaders],
  'reference:manage': ['marketing', ...leaders],
  'portfolio:read': ['marketing', ...leaders],
  'import:run': leaders,
  'member:manage': ['admin'],
  'organization:manage': ['admin'],
  'audit:read': ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof holders

/** Whether a role holds a permission. */
export const can = (role: Role, permission: Permission): boolean =>
  (holders[permission] as readonly Role[]).includes(role)
