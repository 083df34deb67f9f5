import { leftOn, lengthOn, limits } from '@/lib/content/domain/network-limits'
import type { Network } from '@/lib/content/domain/networks'
import { type ComposerWords, fill } from './words'

interface Props {
  readonly id: string
  readonly network: Network
  readonly text: string
  readonly locale: string
  readonly words: ComposerWords
}

/** How long a text is as its network counts, and how much is left. */
export function Counter({ id, network, text, locale, words }: Props) {
  const number = new Intl.NumberFormat(locale)
  const [limit, left, length] = [limits[network], leftOn(network, text), lengthOn(network, text)]
  if (limit === null || left === null)
    return (
      <p id={id} className="counter">
        {words.networks[network]} · {fill(words.lengthFree, { count: number.format(length) })}
      </p>
    )
  return (
    <p id={id} className={left < 0 ? 'counter counter-over' : 'counter'}>
      {words.networks[network]} ·{' '}
      {fill(words.length, { count: number.format(length), limit: number.format(limit) })} ·{' '}
      {left < 0
        ? fill(words.over, { count: number.format(-left) })
        : fill(words.left, { count: number.format(left) })}
    </p>
  )
}
