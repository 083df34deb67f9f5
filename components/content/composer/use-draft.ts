'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { VersionedDraft } from '@/lib/content/domain/draft'
import { draftCopy } from './draft-copies'
import { DraftKeeper, type KeptDraft } from './draft-keeper'
import { draftSender } from './send-draft'

interface Writing extends VersionedDraft {
  readonly id: string
  readonly memberId: string
  readonly startedFrom: string | null
  readonly brief: string | null
}

export interface DraftInHand {
  readonly keeper: DraftKeeper
  readonly kept: KeptDraft
  /** False until this page can keep what is typed. */
  readonly isReady: boolean
}

/** The draft of a page, kept on the device and on the server for as long as the page lives, and when it goes. */
export function useDraft({ id, memberId, version, draft, startedFrom, brief }: Writing): DraftInHand {
  const [keeper] = useState(
    () =>
      new DraftKeeper({ version, draft }, draftCopy(memberId, id), draftSender(id, { startedFrom, brief })),
  )
  const [isReady, setReady] = useState(false)
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot)

  useEffect(() => {
    keeper.start()
    setReady(true)
    const hide = () => {
      if (document.visibilityState === 'hidden') keeper.leave()
      else void keeper.save()
    }
    const again = () => void keeper.save()
    window.addEventListener('pagehide', keeper.leave)
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('online', again)
    window.addEventListener('focus', again)
    return () => {
      keeper.leave()
      window.removeEventListener('pagehide', keeper.leave)
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('online', again)
      window.removeEventListener('focus', again)
    }
  }, [keeper])

  useEffect(() => keeper.adopt({ version, draft }), [keeper, version, draft])
  return { keeper, kept, isReady }
}
