import { pipelineNames } from '@/components/pipeline/stage-name'
import { errorWords } from '@/components/ui/error-words'
import { getTranslations } from '@/lib/platform/i18n/translations'

/** What every form of the stages and reasons says. */
export async function settingsWords() {
  const [t, errors, names] = await Promise.all([
    getTranslations('pipelineSettings'),
    errorWords(),
    pipelineNames(),
  ])
  return { t, errors, names }
}

export type SettingsWords = Awaited<ReturnType<typeof settingsWords>>
