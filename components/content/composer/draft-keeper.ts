import {
  type Draft,
  type DraftCopy,
  recover,
  sameDraft,
  type VersionedDraft,
} from '@/lib/content/domain/draft'
import type { SendDraft } from './send-draft'

/** Where a text stands, as its author is told. */
export type SaveState =
  | 'untouched'
  | 'waiting'
  | 'saving'
  | 'saved'
  /** No answer from the server: kept on this device. */
  | 'offline'
  /** Kept on this device, until its author signed in again. */
  | 'signed_out'
  | 'conflict'
  /** The post was deleted or published meanwhile. */
  | 'gone'
  | 'refused'

export interface KeptDraft extends VersionedDraft {
  readonly state: SaveState
  /** What was saved elsewhere meanwhile. */
  readonly theirs: VersionedDraft | null
  /** Taken up from this device, where the server did not have it. */
  readonly recovered: boolean
}

export interface CopyStore {
  readonly read: () => DraftCopy | null
  readonly write: (copy: DraftCopy) => void
  readonly remove: () => void
}

const copyAfter = 200
const saveAfter = 1000
const retryAfter = 3000

/**
 * Keeps what an author types: at once on his device, a second later on the server, again and again until it arrived. Timers
 * are not pushed back by more typing, so that never more than a second waits.
 */
export class DraftKeeper {
  #kept: KeptDraft
  /** What the server has, as far as we know. */
  #base: Draft
  #sending: Draft | null = null
  /** Sent without an answer: it may have arrived all the same. */
  #unanswered: Draft | null = null
  #work: Promise<void> | null = null
  #copyTimer: ReturnType<typeof setTimeout> | undefined
  #saveTimer: ReturnType<typeof setTimeout> | undefined
  readonly #store: CopyStore
  readonly #send: SendDraft
  readonly #listeners = new Set<() => void>()

  constructor(server: VersionedDraft, store: CopyStore, send: SendDraft) {
    this.#kept = { ...server, state: 'untouched', theirs: null, recovered: false }
    this.#base = server.draft
    this.#store = store
    this.#send = send
  }

  readonly snapshot = (): KeptDraft => this.#kept

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes up what this device kept and the server does not have. */
  start(): void {
    const server = { version: this.#kept.version, draft: this.#kept.draft }
    const found = recover(server, this.#store.read())
    if (found.kind === 'server') this.#store.remove()
    else if (found.kind === 'copy') {
      this.#show({ draft: found.draft, recovered: true, state: 'waiting' })
      this.#saveSoon(0)
    } else this.#show({ draft: found.draft, recovered: true, state: 'conflict', theirs: server })
  }

  readonly change = (part: Partial<Draft>): void => {
    const { state } = this.#kept
    const next = state === 'untouched' || state === 'saved' || state === 'refused' ? 'waiting' : state
    this.#show({ draft: { ...this.#kept.draft, ...part }, state: next })
    this.#copyTimer ??= setTimeout(this.keepCopy, copyAfter)
    this.#saveSoon(saveAfter)
  }

  /** On this device, at once. */
  readonly keepCopy = (): void => {
    clearTimeout(this.#copyTimer)
    this.#copyTimer = undefined
    if (!this.#isDirty()) return
    const { version, draft } = this.#kept
    this.#store.write({ version, draft, sending: this.#sending })
  }

  /** The page is about to go, or may be. */
  readonly leave = (): void => {
    this.keepCopy()
    void this.save()
  }

  /** Sends what the server does not have; waits for what is on its way. */
  readonly save = async (): Promise<void> => {
    clearTimeout(this.#saveTimer)
    this.#saveTimer = undefined
    if (this.#work !== null) return this.#work
    const { state } = this.#kept
    if (!this.#isDirty() || state === 'conflict' || state === 'gone') return
    this.#work = this.#sendOnce().finally(() => {
      this.#work = null
    })
    return this.#work
  }

  /** Saves until nothing is left to save; the version that the server has then, or null when that cannot be said. */
  readonly flush = async (): Promise<number | null> => {
    // A text taken as a start and left as it is has no row yet.
    const isUnsent = this.#kept.version === 0 && this.#kept.draft.body.trim() !== ''
    if (isUnsent && !this.#isDirty() && this.#work === null) await this.#sendOnce()
    for (let turn = 0; turn < 3 && this.#isDirty(); turn += 1) await this.save()
    return this.#isDirty() ? null : this.#kept.version
  }

  /** What the server shows anew, after an action of ours or of another page. */
  adopt(server: VersionedDraft): void {
    if (server.version <= this.#kept.version || this.#work !== null) return
    if (sameDraft(server.draft, this.#base)) {
      this.#show({ version: server.version })
      return
    }
    if (this.#isDirty()) return
    this.#base = server.draft
    this.#show(server)
  }

  /** The author chose one version or merged the two: that is the text now. */
  readonly settle = (draft: Draft): void => {
    const { theirs } = this.#kept
    if (theirs === null) return
    this.#base = theirs.draft
    this.#show({ version: theirs.version, draft, theirs: null, recovered: false, state: 'waiting' })
    if (this.#isDirty()) {
      this.keepCopy()
      this.#saveSoon(0)
    } else {
      this.#store.remove()
      this.#show({ state: 'saved' })
    }
  }

  #isDirty(): boolean {
    return !sameDraft(this.#kept.draft, this.#base)
  }

  #show(part: Partial<KeptDraft>): void {
    this.#kept = { ...this.#kept, ...part }
    for (const listener of this.#listeners) listener()
  }

  #saveSoon(after: number): void {
    this.#saveTimer ??= setTimeout(() => void this.save(), after)
  }

  async #sendOnce(): Promise<void> {
    const { version, draft, state } = this.#kept
    this.#sending = draft
    if (state === 'waiting' || state === 'refused') this.#show({ state: 'saving' })
    const answer = await this.#send({ version, draft })
    switch (answer.kind) {
      case 'saved':
        this.#sending = null
        this.#unanswered = null
        this.#base = draft
        this.#show({ version: answer.version })
        if (this.#isDirty()) {
          this.#show({ state: 'waiting' })
          this.keepCopy()
          return this.#saveSoon(saveAfter)
        }
        this.#store.remove()
        return this.#show({ state: 'saved', recovered: false })
      case 'conflict':
        return this.#meet(answer.theirs, draft)
      case 'offline':
      case 'signed_out':
        if (answer.kind === 'offline') this.#unanswered ??= draft
        this.keepCopy()
        this.#show({ state: answer.kind })
        return this.#saveSoon(retryAfter)
      case 'gone':
      case 'refused':
        this.keepCopy()
        return this.#show({ state: answer.kind })
    }
  }

  /** What stands there may be our own, whose answer was lost on its way. */
  #meet(theirs: VersionedDraft, sent: Draft): void {
    const own = this.#unanswered !== null && sameDraft(this.#unanswered, theirs.draft)
    this.#unanswered = null
    if (own || sameDraft(sent, theirs.draft)) {
      this.#base = theirs.draft
      this.#show({ version: theirs.version, state: 'waiting' })
      this.#saveSoon(0)
      return
    }
    this.keepCopy()
    this.#show({ state: 'conflict', theirs })
  }
}
