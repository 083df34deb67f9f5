const kinds = [
  'comment',
  'reaction',
  'message',
  'profile_view',
  'accepted_connection',
  'visit',
  'event',
  'download',
  'request',
  'introduction',
] as const

/** A signal's kind as a message key. */
export const signalKey = (word: string): (typeof kinds)[number] =>
  kinds.find(kind => kind === word) ?? 'reaction'
