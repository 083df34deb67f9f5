import type { InputHTMLAttributes } from 'react'
import type { SettingsWords } from './settings-words'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly t: SettingsWords['t']
}

/** How likely an opportunity in the stage is won, in percent. */
export const ProbabilityField = ({ t, ...input }: Props) => (
  <label>
    {t('stage.probability')}
    <input name="probability" type="number" min={0} max={100} className="field" {...input} />
  </label>
)

/** After how many days without contact it rots; empty never. */
export const RottingField = ({ t, ...input }: Props) => (
  <label>
    {t('stage.rotting')}
    <input
      name="rottingDays"
      type="number"
      min={1}
      max={365}
      placeholder={t('stage.never')}
      className="field"
      {...input}
    />
  </label>
)
