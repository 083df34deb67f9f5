import type { MemberId } from '@/db/id'
import type { Members, Scope } from '@/db/scope'
import type { Tenant } from './factories'
import type { SeatKey } from './factories-seats'
import { marksIn } from './two-tenants'

const has = (members: Members, member: MemberId) => members === 'everyone' || members.includes(member)

/** Which kinds of rows are a member's own business, and whose right opens them to others. */
const rowKinds = [
  'signal',
  'touch',
  'time',
  'won',
  'lost',
  'open',
  'meeting',
  'held',
  'promise',
  'introduction',
  'note',
  'forecast',
]
const contentKinds = ['published', 'shared', 'brief', 'comment']
const privateKinds = ['draft', 'idea', 'view']
const batchKinds = ['batch', 'chunk', 'cell']

/** Whether a scope may read a row of a seat; what is the whole organization's (people, companies, teams) it may. */
function mayRead(scope: Scope, member: MemberId | undefined, kind: string): boolean {
  if (member === undefined) return true
  if (rowKinds.includes(kind)) return has(scope.rowMembers, member)
  if (contentKinds.includes(kind)) return member === scope.memberId || has(scope.contentMembers, member)
  if (privateKinds.includes(kind)) return member === scope.memberId
  if (batchKinds.includes(kind)) return scope.rowMembers === 'everyone' || member === scope.memberId
  return true
}

/** The marks in what was found that the scope may not see, as `acme|first|draft`. */
export function leaksOf(scope: Scope, tenant: Tenant, found: unknown): string[] {
  return marksIn(found).flatMap(({ slug, seat, kind }) => {
    const member = tenant.members[seat as SeatKey]
    const fine = slug === tenant.slug && mayRead(scope, member, kind)
    return fine ? [] : [`${slug}|${seat}|${kind}`]
  })
}

/** Sums of money that are more than nothing. */
export function amountsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => amountsIn(inner, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) {
    const money = /(cents|amount|won_?cents|weighted)/i.test(path)
    return money && value !== null && value !== 0 && value !== undefined ? [`${path} = ${value}`] : []
  }
  return Object.entries(value).flatMap(([key, inner]) => amountsIn(inner, `${path}.${key}`))
}
