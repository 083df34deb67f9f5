import type { RowReader } from './row-reader'
import type { ImportRow } from './row-types'
import type { StageKey } from './stages'

/** A status of won or lost decides over the stage (Pipedrive keeps the stage a deal was in when it closed). */
function readStage(read: RowReader): StageKey | null {
  const before = read.problems.length
  const status = read.status('status')
  if (status !== null && status !== 'open') return status
  const stage = read.stage('stage')
  if (stage !== null) return stage
  if (read.problems.length === before) read.refuse('stage', 'required_missing', '')
  return null
}

/** Reads one deal; problems are left in the reader, and the row is of no use when there are any. */
export function readDeal(read: RowReader): ImportRow<'deals'> {
  const owner = read.requiredName('owner')
  const stage = readStage(read)
  const openedOn = read.day('openedOn')
  const closeDay = read.day('closedOn')
  const wonOn = read.day('wonOn')
  const lostOn = read.day('lostOn')
  const expected = read.day('expectedCloseOn')
  const closed = stage === 'won' || stage === 'lost'
  const closedOn = closed ? (closeDay ?? (stage === 'won' ? wonOn : lostOn)) : null
  if (openedOn !== null && closedOn !== null && closedOn < openedOn) {
    read.refuse(
      closeDay === null ? (stage === 'won' ? 'wonOn' : 'lostOn') : 'closedOn',
      'close_before_open',
      closedOn,
    )
  }
  return {
    kind: 'deals',
    externalId: read.text('externalId'),
    name: read.name('name'),
    owner,
    ownerEmail: read.email('ownerEmail'),
    company: read.name('company'),
    personName: read.name('personName'),
    personEmail: read.email('personEmail'),
    stage: stage ?? 'signal',
    amountCents: read.cents('amount'),
    currency: read.currency('currency', 'amount'),
    openedOn,
    closedOn,
    expectedCloseOn: expected ?? (closed ? null : closeDay),
    source: read.name('source'),
    lostReason: read.text('lostReason'),
    nextStepOn: read.day('nextStepOn'),
  }
}
