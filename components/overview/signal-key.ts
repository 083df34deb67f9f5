import { type SignalKind, signalKinds } from '@/lib/signals/domain/kinds'

/** A signal's kind as a message key. */
export const signalKey = (word: string): SignalKind => signalKinds.find(kind => kind === word) ?? 'reaction'
