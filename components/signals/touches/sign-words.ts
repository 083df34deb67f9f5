import { getTranslations } from '@/lib/platform/i18n/translations'
import { signalKinds } from '@/lib/signals/domain/kinds'

/** Says what a person did, as the one who answers it would. */
export async function signWords(): Promise<(what: string) => string> {
  const t = await getTranslations('touches')
  return what => t(`sign.${signalKinds.find(kind => kind === what) ?? 'reaction'}`)
}
