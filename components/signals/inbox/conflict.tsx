import { z } from 'zod'
import type { Language } from '@/db/scope'
import { formatFor } from '@/lib/platform/format/format'
import { type SignalStatus, signalStatuses } from '@/lib/signals/domain/kinds'

export interface ConflictWords {
  /** `{name}` is who was faster, `{moment}` when. */
  readonly conflict: Readonly<Record<SignalStatus | 'gone', string>>
  /** Stands where nobody can be named. */
  readonly colleague: string
  readonly language: Language
  readonly currency: string
  readonly timeZone: string
}

const now = z.object({ status: z.enum(signalStatuses), by: z.string().nullable(), at: z.string().nullable() })

interface Props {
  readonly words: ConflictWords
  readonly current: unknown
}

/** A colleague was faster: who, and when. */
export function Conflict({ words, current }: Props) {
  const write = formatFor(words.language, words.currency, words.timeZone)
  const found = now.safeParse(current)
  const text = words.conflict[found.success ? found.data.status : 'gone']
  const at = found.data?.at ?? null
  return (
    <p role="alert" className="form-error">
      {text
        .replace('{name}', () => found.data?.by ?? words.colleague)
        .replace('{moment}', at === null ? '–' : write.moment(new Date(at)))}
    </p>
  )
}
