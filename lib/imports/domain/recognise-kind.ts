import { fieldsOf, IMPORT_KINDS, type ImportKind } from './fields'
import { foldText } from './fold-text'
import { nameColumns } from './header'
import { suggestMapping } from './mapping'

export type KindGuess = { kind: ImportKind | null; scores: Record<ImportKind, number> }

/** A kind is possible only with one field of each group: what makes a file of that kind, and tells it from the others. */
const NEEDED: Record<ImportKind, readonly (readonly string[])[]> = {
  teams: [['memberName'], ['managerName', 'branch', 'team', 'region', 'role']],
  companies: [
    ['name'],
    ['sector', 'employees', 'revenue', 'foundedYear', 'website', 'location', 'parentName'],
  ],
  deals: [
    ['stage', 'status'],
    ['owner', 'amount', 'name', 'externalId'],
  ],
  connections: [
    ['profileUrl', 'connectedOn'],
    ['firstName', 'lastName'],
  ],
  linkedin: [
    ['shareLink', 'link', 'sentAt', 'direction', 'senderUrl'],
    ['commentary', 'message', 'reaction', 'inviter', 'invitee', 'inviterUrl'],
  ],
  'linkedin-analytics': [['url'], ['impressions', 'engagements'], ['date']],
  'x-analytics': [['date'], ['impressions'], ['likes', 'replies', 'reposts', 'profileViews', 'clicks']],
  references: [['text'], ['source', 'title', 'url']],
  signals: [['signalKind'], ['date'], ['personName', 'lastName', 'email', 'profileUrl']],
  touches: [
    ['channel'],
    ['date'],
    ['result'],
    ['minutes', 'quantity', 'direction', 'personName', 'lastName', 'email'],
  ],
  attendees: [['event'], ['personName', 'lastName', 'email']],
}

const KNOWN = new Set(
  IMPORT_KINDS.flatMap(kind => fieldsOf(kind)).flatMap(({ synonyms, crm }) =>
    [...synonyms, ...Object.values(crm).flat()].map(foldText),
  ),
)

/** True for a header that names a field of any kind; for `detectHeader`. */
export function isKnownHeader(name: string): boolean {
  return KNOWN.has(foldText(name))
}

/**
 * Guesses which kind a file is from its headers; null when it is none (then a human says). The score is the sum of the
 * confidences of the fields found, 0 when what the kind needs is missing.
 */
export function recogniseKind(headers: readonly string[]): KindGuess {
  const columns = nameColumns([...headers])
  const scores: Record<ImportKind, number> = {
    ...{ teams: 0, companies: 0, deals: 0, connections: 0 },
    ...{ linkedin: 0, 'linkedin-analytics': 0, 'x-analytics': 0, references: 0 },
    ...{ signals: 0, touches: 0, attendees: 0 },
  }
  let kind: ImportKind | null = null
  for (const candidate of IMPORT_KINDS) {
    const found = suggestMapping(candidate, columns).columns.filter(({ field }) => field !== null)
    const fields = new Set(found.map(({ field }) => field))
    if (!NEEDED[candidate].every(group => group.some(id => fields.has(id)))) continue
    scores[candidate] = found.reduce((sum, { confidence }) => sum + confidence, 0)
    if (kind === null || scores[candidate] > scores[kind]) kind = candidate
  }
  return { kind, scores }
}
