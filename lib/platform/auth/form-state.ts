/** What a form of the signing-in pages shows after it was sent. */
export type FormState =
  | { readonly state: 'done'; readonly code: string; readonly values: Readonly<Record<string, string>> }
  | {
      readonly state: 'failed'
      readonly code: string
      /** Field name → code of what is wrong with it. */
      readonly fields: Readonly<Record<string, string>>
      /** What was typed, but for passwords. */
      readonly values: Readonly<Record<string, string>>
      readonly errorId?: string
      /** For `too_many`: how long to wait. */
      readonly seconds?: number
    }
