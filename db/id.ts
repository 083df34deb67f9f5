import { v7 } from 'uuid'

declare const brand: unique symbol

/** A UUID v7 that names one kind of thing. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type OrganizationId = Id<'organization'>
export type MemberId = Id<'member'>
export type UserId = Id<'user'>
export type SessionId = Id<'session'>

/** A new id; ids made later sort later. */
export const newId = <Kind extends string>(): Id<Kind> => v7() as Id<Kind>
