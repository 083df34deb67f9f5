import type { Draft } from './draft'
import { localField } from './local-field'
import type { Intent, Network, Voice } from './networks'

interface Kept {
  readonly body: string
  readonly language: 'fr' | 'en'
  readonly voice: Voice
  readonly intent: Intent
  readonly network: Network
  readonly link: string | null
  readonly plannedFor: Date | null
  readonly variants: Readonly<Partial<Record<Network, string>>>
  readonly timeZone: string
  readonly picture: { readonly description: string } | null
}

/** A post as the fields of the composer have it. */
export const draftOf = (post: Kept): Draft => ({
  body: post.body,
  language: post.language,
  voice: post.voice,
  intent: post.intent,
  network: post.network,
  link: post.link ?? '',
  plannedFor: post.plannedFor === null ? '' : localField(post.timeZone, post.plannedFor),
  variants: post.variants,
  description: post.picture?.description ?? '',
})
