'use client'

import { type Sending, useOutbox } from '@/components/ui/moving/use-outbox'
import { moveOpportunityAction } from '@/lib/pipeline/actions'
import { type BoardPlace, boardPlaces } from '@/lib/pipeline/domain/board-place'
import { amountField } from '@/lib/pipeline/domain/read-amount'

const sending: Sending<BoardPlace> = {
  places: boardPlaces,
  send: ({ rowId, version, key, from, to }) => {
    const form = new FormData()
    form.set('id', rowId)
    form.set('version', String(version))
    form.set('stageId', to.stageId)
    form.set('idempotencyKey', key)
    // An amount that this move does not change may have been changed by somebody else.
    if (to.amountCents !== from.amountCents) form.set('amount', amountField(to.amountCents))
    if (to.status !== 'open') {
      form.set('closedOn', to.closedOn ?? '')
      form.set('reasonId', to.reasonId ?? '')
      form.set('note', to.note ?? '')
    }
    return moveOpportunityAction(null, form)
  },
}

/** The moves of cards on their way to the server, kept under the reader's seat. */
export const useBoardOutbox = (memberId: string | null) =>
  useOutbox(`entregent.pipeline.${memberId ?? ''}`, sending)
