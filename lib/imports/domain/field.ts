export type FieldType =
  | 'text'
  | 'name'
  | 'email'
  | 'url'
  | 'phone'
  | 'date'
  | 'money'
  | 'count'
  | 'year'
  | 'stage'
  | 'status'
  | 'currency'

export type Crm = 'hubspot' | 'salesforce' | 'pipedrive' | 'linkedin'

/**
 * One thing a row of a kind can say. `synonyms` are header names in English and French, likeliest first; `crm` the exact
 * headers of those exports, in both languages. All are compared folded (`foldText`). `identity`: the row is known again by
 * it. `maxLength` is in characters; longer values are refused.
 */
export type Field = {
  id: string
  type: FieldType
  required?: true
  identity?: true
  maxLength: number
  synonyms: readonly string[]
  crm: Partial<Record<Crm, readonly string[]>>
}

export const NAME_LENGTH = 200
export const TEXT_LENGTH = 500
export const EMAIL_LENGTH = 254
export const URL_LENGTH = 2000
export const SHORT_LENGTH = 60
/** Longer than any network takes: a post, an article, a reference text. */
export const POST_LENGTH = 20_000
/** A press release or an article in full. */
export const REFERENCE_LENGTH = 100_000
