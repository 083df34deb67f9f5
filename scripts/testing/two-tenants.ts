import type { ReadScope, WriteScope } from '@/db/scoped'
import type { Permission } from '@/lib/platform/access/permissions'
import type { Tenant } from './factories'
import type { SeatKey } from './factories-seats'

/** Whom a call is aimed at: somebody of a tenant, and the tenant. */
export interface Aim {
  readonly tenant: Tenant
  readonly seat: SeatKey
}

/** How the attack calls one exported query or mutation. */
export type TwoTenantCase =
  | {
      readonly kind: 'read'
      /** Its loader asks for this permission first; without it the query is not reached. */
      readonly permission?: Permission
      readonly call: (scope: ReadScope, aim: Aim) => Promise<unknown>
    }
  | {
      readonly kind: 'write'
      readonly permission: Permission
      /** Sees only rows of the seat it is aimed at, so that colleagues without the right are refused too. */
      readonly ofMember: boolean
      readonly call: (scope: WriteScope, aim: Aim) => Promise<unknown>
    }
  /** Names no row of its own choice: it changes what the scope is, and nothing of another. */
  | { readonly kind: 'own'; readonly call: (scope: WriteScope, aim: Aim) => Promise<unknown> }
  /** Takes its rows from another function, whose case attacks both. */
  | { readonly kind: 'part'; readonly of: string }

/** `lib/meetings/mutations.ts#confirmMeeting` → its case. */
export type TwoTenantCases = Readonly<Record<string, TwoTenantCase>>

/** Marks as `acme|first|draft` anywhere in a value. */
export function marksIn(value: unknown): { slug: string; seat: string; kind: string }[] {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    inner instanceof Map ? [...inner] : inner instanceof Uint8Array ? Buffer.from(inner).toString() : inner,
  )
  const found = new Set(text?.match(/[a-z-]+\|[a-zA-Z]+\|[a-z]+/g))
  return [...found].map(mark => {
    const [slug = '', seat = '', kind = ''] = mark.split('|')
    return { slug, seat, kind }
  })
}
