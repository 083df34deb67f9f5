import type { Draft } from '@/lib/content/domain/draft'
import { type Network, networks } from '@/lib/content/domain/networks'
import { Counter } from './counter'
import { type ComposerWords, fill } from './words'

interface Props {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly locale: string
  readonly words: ComposerWords
}

/** A text of its own for another network. */
export function VariantFields({ draft, change, locale, words }: Props) {
  const others = networks.filter(network => network !== draft.network && network !== 'other')
  const set = (network: Network, text: string) => change({ variants: { ...draft.variants, [network]: text } })
  const remove = (network: Network) => {
    const { [network]: _removed, ...variants } = draft.variants
    change({ variants })
  }
  return (
    <section className="card composer-card" aria-labelledby="variants-title">
      <h2 id="variants-title">{words.variants}</h2>
      <p className="composer-hint">{fill(words.variantsHint, { network: words.networks[draft.network] })}</p>
      {others.map(network => {
        const text = draft.variants[network]
        const name = { network: words.networks[network] }
        if (text === undefined) return null
        return (
          <div key={network} className="variant">
            <label className="labelled">
              {fill(words.variantAdd, name)}
              <textarea
                className="field composer-small"
                name={`variant-${network}`}
                rows={4}
                value={text}
                aria-describedby={`counter-${network}`}
                onChange={event => set(network, event.currentTarget.value)}
              />
            </label>
            <div className="variant-foot">
              <Counter
                id={`counter-${network}`}
                network={network}
                text={text}
                locale={locale}
                words={words}
              />
              <button type="button" className="button button-small" onClick={() => remove(network)}>
                {fill(words.variantRemove, name)}
              </button>
            </div>
          </div>
        )
      })}
      <div className="choices">
        {others
          .filter(network => draft.variants[network] === undefined)
          .map(network => (
            <button
              key={network}
              type="button"
              className="button button-small"
              onClick={() => set(network, draft.body)}
            >
              {fill(words.variantAdd, { network: words.networks[network] })}
            </button>
          ))}
      </div>
    </section>
  )
}
