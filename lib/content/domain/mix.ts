import { type Intent, intents, type Voice, voices } from './networks'

export interface MixCount {
  readonly voice: Voice
  readonly intent: Intent
  readonly count: number
}

/** What an organization asks of the mix, in percent of posts. */
export interface MixNorms {
  readonly ownVoiceLeast: number
  readonly employerVoiceMost: number
}

export type MixNorm = 'own' | 'employer' | 'sector' | 'competitor' | 'intents'

export interface Mix {
  readonly total: number
  /** Shares of all posts, 0 to 1; they sum to 1. */
  readonly voices: Readonly<Record<Voice, number>>
  readonly intents: Readonly<Record<Intent, number>>
  /** Normalised Shannon entropy: 0 when all posts are of one kind, 1 when all kinds are equally frequent. */
  readonly voiceEntropy: number
  readonly intentEntropy: number
  readonly norms: MixNorms
  /** Which norms hold. */
  readonly met: Readonly<Record<MixNorm, boolean>>
}

/**
 * The content mix of some posts: shares by voice and by intent, their normalised Shannon entropy (Shannon 1948; divided by the
 * logarithm of the number of kinds), and which norms are met: own at least, employer at most, some sector, some competitor,
 * every intent present. Null without posts.
 */
export function mixOf(counts: readonly MixCount[], norms: MixNorms): Mix | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const share = (chosen: (row: MixCount) => boolean) =>
    counts.filter(chosen).reduce((sum, { count }) => sum + count, 0) / total
  const ofVoice = (voice: Voice) => share(row => row.voice === voice)
  const ofIntent = (intent: Intent) => share(row => row.intent === intent)
  const byVoice = {
    own: ofVoice('own'),
    employer: ofVoice('employer'),
    sector: ofVoice('sector'),
    competitor: ofVoice('competitor'),
  }
  const byIntent = {
    inform: ofIntent('inform'),
    debate: ofIntent('debate'),
    entertain: ofIntent('entertain'),
    personal: ofIntent('personal'),
  }
  return {
    total,
    voices: byVoice,
    intents: byIntent,
    voiceEntropy: entropyOf(voices.map(voice => byVoice[voice])),
    intentEntropy: entropyOf(intents.map(intent => byIntent[intent])),
    norms,
    met: {
      own: byVoice.own * 100 >= norms.ownVoiceLeast,
      employer: byVoice.employer * 100 <= norms.employerVoiceMost,
      sector: byVoice.sector > 0,
      competitor: byVoice.competitor > 0,
      intents: intents.every(intent => byIntent[intent] > 0),
    },
  }
}

function entropyOf(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => (share === 0 ? total : total - share * Math.log(share)), 0)
  return Math.min(1, Math.max(0, sum / Math.log(shares.length)))
}
