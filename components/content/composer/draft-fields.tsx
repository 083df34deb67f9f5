import type { Draft } from '@/lib/content/domain/draft'
import { readAddress } from '@/lib/content/domain/network-address'
import { intents, networks, voices } from '@/lib/content/domain/networks'
import { RadioGroup } from './radio-group'
import { type ComposerWords, fill } from './words'

interface Props {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly timeZone: string
  readonly isScheduled: boolean
  readonly words: ComposerWords
}

/** What a text is, for whom, where and when. */
export function DraftFields({ draft, change, timeZone, isScheduled, words }: Props) {
  const wrongLink = draft.link.trim() !== '' && readAddress(draft.link) === null
  return (
    <section className="card composer-card" aria-labelledby="about-title">
      <h2 id="about-title">{words.settings}</h2>
      <RadioGroup
        legend={words.voice}
        name="voice"
        values={voices}
        labels={words.voices}
        value={draft.voice}
        onChange={voice => change({ voice })}
      />
      <RadioGroup
        legend={words.intent}
        name="intent"
        values={intents}
        labels={words.intents}
        value={draft.intent}
        onChange={intent => change({ intent })}
      />
      <div className="field-grid">
        <label className="labelled">
          {words.network}
          <select
            className="select"
            name="network"
            value={draft.network}
            onChange={event => {
              const network = networks.find(each => each === event.currentTarget.value)
              if (network !== undefined) change({ network })
            }}
          >
            {networks.map(network => (
              <option key={network} value={network}>
                {words.networks[network]}
              </option>
            ))}
          </select>
        </label>
        <label className="labelled">
          {words.language}
          <select
            className="select"
            name="language"
            value={draft.language}
            onChange={event => change({ language: event.currentTarget.value === 'en' ? 'en' : 'fr' })}
          >
            <option value="fr">{words.languages.fr}</option>
            <option value="en">{words.languages.en}</option>
          </select>
        </label>
        <label className="labelled">
          {words.planned}
          <input
            className="field"
            type="datetime-local"
            name="plannedFor"
            value={draft.plannedFor}
            required={isScheduled}
            aria-describedby="planned-zone"
            onChange={event => change({ plannedFor: event.currentTarget.value })}
          />
          <span id="planned-zone" className="composer-hint">
            {fill(words.plannedZone, { zone: timeZone.replaceAll('_', ' ') })}
          </span>
        </label>
        <label className="labelled">
          {words.link}
          <input
            className="field"
            type="url"
            name="link"
            inputMode="url"
            placeholder="https://"
            value={draft.link}
            aria-invalid={wrongLink}
            aria-describedby={wrongLink ? 'link-wrong' : undefined}
            onChange={event => change({ link: event.currentTarget.value })}
          />
          {wrongLink && (
            <span id="link-wrong" className="composer-hint">
              {words.linkWrong}
            </span>
          )}
        </label>
      </div>
    </section>
  )
}
