'use client'

import { undoImportAction } from '@/lib/imports/actions'
import type { BuiltUpon } from '@/lib/imports/view'
import type { ErrorCode } from '@/lib/platform/action/result'
import { readBuiltUpon } from './built-upon'
import { ConfirmDialog, type ConfirmWords } from './confirm-dialog'

export interface UndoWords extends ConfirmWords {
  readonly built: string
  /** With `{what}` and `{count}` to fill in. */
  readonly edited: string
  readonly referred: string
  readonly things: Readonly<Record<BuiltUpon['entity'], string>>
}

interface Props {
  readonly id: string
  readonly version: number
  readonly words: UndoWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly isOpen: boolean
}

/** Takes a whole import back, after asking; says what stands in the way where it cannot. */
export function UndoDialog({ id, version, words, errors, isOpen }: Props) {
  const explain = (current: unknown) => {
    const found = readBuiltUpon(current, words.things)
    if (found.length === 0) return null
    return (
      <>
        <p>{words.built}</p>
        <ul>
          {found.map(({ name, reason, rows }) => (
            <li key={`${name} ${reason}`}>
              {(reason === 'edited' ? words.edited : words.referred)
                .replace('{what}', name)
                .replace('{count}', String(rows))}
            </li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <ConfirmDialog
      action={undoImportAction}
      hidden={{ id, version }}
      words={words}
      errors={errors}
      explain={explain}
      isOpen={isOpen}
    />
  )
}
