import { standardReasons, standardStages } from '@/lib/pipeline/domain/standard-names'
import { getTranslations } from '@/lib/platform/i18n/translations'

/** What a stage and a reason are called in the reader's language: the organization's own name, else the standard one. */
export async function pipelineNames() {
  const t = await getTranslations('pipelineBoard')
  return {
    stage: ({ key, name }: { readonly key: string; readonly name: string | null }): string => {
      const standard = standardStages.find(known => known === key)
      return name ?? (standard === undefined ? key : t(`stage.${standard}`))
    },
    reason: ({ key, name }: { readonly key: string | null; readonly name: string | null }): string => {
      const standard = standardReasons.find(known => known === key)
      return name ?? (standard === undefined ? (key ?? '') : t(`reason.${standard}`))
    },
  }
}
