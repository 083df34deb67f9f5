import { type Intent, intents, type Network, networks, type Voice, voices } from './networks'

/** Everything an author can change of a text that is not published yet, as the fields of the composer have it. */
export interface Draft {
  readonly body: string
  readonly language: 'fr' | 'en'
  readonly voice: Voice
  readonly intent: Intent
  readonly network: Network
  readonly link: string
  /** As a `datetime-local` field has it, in the author's time zone; empty for none. */
  readonly plannedFor: string
  /** The text for another network, where it differs. */
  readonly variants: Readonly<Partial<Record<Network, string>>>
  /** What the picture shows. */
  readonly description: string
}

/** A draft, and the version of its row that it was changed from; 0 while there is no row. */
export interface VersionedDraft {
  readonly version: number
  readonly draft: Draft
}

const simple = [
  'body',
  'language',
  'voice',
  'intent',
  'network',
  'link',
  'plannedFor',
  'description',
] as const

/** What a device keeps of a draft: also what it was sending just then, which may have arrived without an answer. */
export interface DraftCopy extends VersionedDraft {
  readonly sending: Draft | null
}

/** Whether two drafts say the same; a variant for the post's own network does not count. */
export function sameDraft(one: Draft, other: Draft): boolean {
  if (simple.some(field => one[field] !== other[field])) return false
  return networks.every(
    network =>
      network === one.network || (one.variants[network] ?? null) === (other.variants[network] ?? null),
  )
}

/** What to show when a device has a copy of a draft that the server has too. */
export type Recovery =
  /** The server's is the newest, or says the same. */
  | { readonly kind: 'server' }
  /** The copy goes on from what the server has: it is taken up. */
  | { readonly kind: 'copy'; readonly draft: Draft }
  /** The server's was changed since the copy was: both are shown. */
  | { readonly kind: 'conflict'; readonly draft: Draft }

export function recover(server: VersionedDraft, copy: DraftCopy | null): Recovery {
  if (copy === null || sameDraft(copy.draft, server.draft)) return { kind: 'server' }
  const arrived = copy.sending !== null && sameDraft(copy.sending, server.draft)
  const isBehind = copy.version < server.version && !arrived
  if (isBehind && goesOn(server.draft, copy.draft)) return { kind: 'server' }
  return isBehind ? { kind: 'conflict', draft: copy.draft } : { kind: 'copy', draft: copy.draft }
}

/**
 * Whether a draft says all that another says, and perhaps more at the end of its text: nothing is lost by leaving the other. A
 * device that loses power writes its last copies late or never, while the server has them.
 */
function goesOn(draft: Draft, from: Draft): boolean {
  return (
    draft.body.startsWith(from.body.trimEnd()) && sameDraft({ ...draft, body: '' }, { ...from, body: '' })
  )
}

/** The copy of a draft as a device keeps it. */
export const writeCopy = (copy: DraftCopy): string => JSON.stringify(copy)

/** Reads a copy that this or an earlier release wrote; null for what is none. */
export function readCopy(text: string | null): DraftCopy | null {
  if (text === null) return null
  try {
    const found: unknown = JSON.parse(text)
    if (!isRecord(found) || typeof found.version !== 'number' || !isRecord(found.draft)) return null
    const draft = readDraft(found.draft)
    const sending = isRecord(found.sending) ? readDraft(found.sending) : null
    return draft === null ? null : { version: found.version, draft, sending }
  } catch {
    return null
  }
}

/** A draft out of what was sent or kept; null when its text is missing. What else is missing or unknown gets a default. */
export function readDraft(found: Readonly<Record<string, unknown>>): Draft | null {
  if (typeof found.body !== 'string') return null
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    body: found.body,
    language: found.language === 'en' ? 'en' : 'fr',
    voice: voices.find(voice => voice === found.voice) ?? 'own',
    intent: intents.find(intent => intent === found.intent) ?? 'inform',
    network: networks.find(network => network === found.network) ?? 'linkedin',
    link: text(found.link),
    plannedFor: text(found.plannedFor),
    variants: readVariants(found.variants),
    description: text(found.description),
  }
}

function readVariants(found: unknown): Partial<Record<Network, string>> {
  if (!isRecord(found)) return {}
  const variants: Partial<Record<Network, string>> = {}
  for (const network of networks) {
    const text = found[network]
    if (typeof text === 'string') variants[network] = text
  }
  return variants
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
