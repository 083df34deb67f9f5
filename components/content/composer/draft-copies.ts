import { type DraftCopy, readCopy, writeCopy } from '@/lib/content/domain/draft'
import type { CopyStore } from './draft-keeper'

const prefix = (memberId: string) => `entregent:draft:${memberId}:`

/** The copy of one draft on this device; a device that keeps nothing (private windows, full) is no reason to stop writing. */
export function draftCopy(memberId: string, id: string): CopyStore {
  const key = prefix(memberId) + id
  return {
    read: () => attempt(() => readCopy(localStorage.getItem(key))) ?? null,
    write: copy => void attempt(() => localStorage.setItem(key, writeCopy(copy))),
    remove: () => void attempt(() => localStorage.removeItem(key)),
  }
}

/** Texts of a member that this device keeps and the server never had, but for the one being written. */
export function unsavedCopies(memberId: string, but: string): { id: string; copy: DraftCopy }[] {
  const start = prefix(memberId)
  return (
    attempt(() =>
      Object.keys(localStorage).flatMap(key => {
        const id = key.slice(start.length)
        const copy = key.startsWith(start) && id !== but ? readCopy(localStorage.getItem(key)) : null
        return copy !== null && copy.version === 0 && copy.draft.body.trim() !== '' ? [{ id, copy }] : []
      }),
    ) ?? []
  )
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
