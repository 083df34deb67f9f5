import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportHome } from '@/components/imports/import-home'
import { loadImports } from '@/lib/imports/loaders'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports')
  return { title: t('title') }
}

export default async function ImportPage() {
  return <ImportHome imports={await loadImports()} />
}
