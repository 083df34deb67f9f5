import type { Metadata } from 'next'
import { ImportHome } from '@/components/imports/import-home'
import { loadImports } from '@/lib/imports/loaders'
import { getTranslations } from '@/lib/platform/i18n/translations'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports')
  return { title: t('title') }
}

export default async function ImportPage() {
  return <ImportHome imports={await loadImports()} />
}
