import type { ErrorCode } from '@/lib/platform/action/result'
import { getTranslations } from '@/lib/platform/i18n/translations'

/** The words for every error code, as plain strings that a client component may have. */
export async function errorWords(): Promise<Record<ErrorCode, string>> {
  const t = await getTranslations('errors')
  return {
    signed_out: t('signed_out'),
    forbidden: t('forbidden'),
    invalid: t('invalid'),
    not_found: t('not_found'),
    conflict: t('conflict'),
    taken: t('taken'),
    built_upon: t('built_upon'),
    reused: t('reused'),
    too_large: t('too_large'),
    too_many: t('too_many'),
    slow: t('slow'),
    uploading: t('uploading'),
    expired: t('expired'),
    wrong: t('wrong'),
    busy: t('busy'),
    unexpected: t('unexpected'),
  }
}
