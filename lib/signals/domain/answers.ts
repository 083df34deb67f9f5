import type { SignalKind } from './kinds'
import { type Medium, media } from './touch'

/** How a signal can be answered: an answer goes out. */
export const answerMedia = media.filter(medium => medium !== 'inbound')

const sameWay: Readonly<Partial<Record<SignalKind, Medium>>> = {
  message: 'social',
  comment: 'social',
  reaction: 'social',
  profile_view: 'social',
  accepted_connection: 'social',
  visit: 'face_to_face',
}

/** How a signal is most likely answered: where it came from, and by telephone where a human asked for more. */
export const likelyMedium = (kind: SignalKind): Medium => sameWay[kind] ?? 'call'
