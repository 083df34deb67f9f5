'use client'

import { type Sending, useOutbox } from '@/components/ui/moving/use-outbox'
import { movePostAction } from '@/lib/content/actions'
import { type Placed, planPlaces } from '@/lib/content/domain/plan-place'

const sending: Sending<Placed> = {
  places: planPlaces,
  send: move => {
    const form = new FormData()
    form.set('id', move.rowId)
    form.set('version', String(move.version))
    form.set('to', move.to.status)
    form.set('plannedFor', move.to.plannedFor ?? '')
    form.set('idempotencyKey', move.key)
    return movePostAction(null, form)
  },
}

/** The moves of posts on their way to the server, kept under the reader's seat. */
export const usePlanOutbox = (reader: string) => useOutbox(`entregent.plan.${reader}`, sending)
