/** A field of a form, as plain data: the server has the words, the browser draws it. */
export interface FieldSpec {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'email' | 'password' | 'select'
  /** What a password manager or the browser may fill in; `off` only where nothing can be meant. */
  readonly autoComplete: string
  readonly hint?: string
  readonly value?: string
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly spellCheck?: boolean
  readonly readOnly?: boolean
}

/** The words of every mistake a form can show: `field.code`, else `code`, and the sentence over the form by its code. */
export interface FormWords {
  readonly submit: string
  readonly fieldErrors: Readonly<Record<string, string>>
  readonly formErrors: Readonly<Record<string, string>>
  readonly done: Readonly<Record<string, string>>
  readonly errorId: string
}
