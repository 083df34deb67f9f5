import type { Role } from '@/db/scope'

/** Everyone of a small organization, by what tells them apart. */
export const seats = {
  /** team `one` */
  first: { role: 'salesperson', team: 'one', branch: null },
  /** team `one`, a colleague */
  second: { role: 'salesperson', team: 'one', branch: null },
  /** team `two`, which the same manager leads, in a branch below */
  third: { role: 'salesperson', team: 'two', branch: null },
  /** team `three`, in another region */
  far: { role: 'salesperson', team: 'three', branch: null },
  manager: { role: 'manager', team: null, branch: 'lyon' },
  farManager: { role: 'manager', team: null, branch: 'nice' },
  director: { role: 'director', team: null, branch: 'north' },
  marketing: { role: 'marketing', team: null, branch: null },
  admin: { role: 'admin', team: null, branch: null },
} as const satisfies Record<string, { role: Role; team: string | null; branch: string | null }>

export type SeatKey = keyof typeof seats
export const seatKeys = Object.keys(seats) as SeatKey[]

/** How the texts of a tenant's rows begin: `acme|first|draft`. */
export const markOf = (slug: string, seat: string, kind: string): string => `${slug}|${seat}|${kind}`
