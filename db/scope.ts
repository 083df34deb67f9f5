import type { MemberId, OrganizationId, SessionId, UserId } from './id'

export type Role = 'salesperson' | 'manager' | 'director' | 'marketing' | 'admin'
export type Language = 'fr' | 'en'

/** Everyone in the organization, or just these members. */
export type Members = 'everyone' | readonly MemberId[]

export interface ScopeFacts {
  readonly organizationId: OrganizationId
  readonly organizationName: string
  readonly organizationSlug: string
  readonly isDemo: boolean
  readonly timeZone: string
  /** ISO day of week: 1 Monday … 7 Sunday. */
  readonly weekStart: number
  readonly currency: string
  readonly teamVisibility: 'averages' | 'names'
  /** Null for the command line and the workers, which act for the organization itself. */
  readonly memberId: MemberId | null
  readonly memberName: string
  readonly userId: UserId | null
  readonly sessionId: SessionId | null
  readonly role: Role
  readonly language: Language
  /** Whose rows may be read and written. */
  readonly rowMembers: Members
  /** Whose sums may enter a figure. */
  readonly figureMembers: Members
  /** Whose shared and published posts may be read. */
  readonly contentMembers: Members
  /** Whether sums of money may be seen. */
  readonly amounts: boolean
}

declare const minted: unique symbol

/**
 * Who asks, and what he may see. Only `mintScope` makes one, and only lib/platform may call that; every query and mutation
 * takes one first.
 */
export interface Scope extends ScopeFacts {
  readonly [minted]: true
}

/** To be imported by lib/platform alone; the import borders hold it. */
export const mintScope = (facts: ScopeFacts): Scope => facts as Scope
