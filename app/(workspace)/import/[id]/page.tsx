import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ImportScreen } from '@/components/imports/import-screen'
import { loadImport } from '@/lib/imports/loaders'
import { getTranslations } from '@/lib/platform/i18n/translations'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports')
  return { title: t('title') }
}

export default async function OneImportPage({ params, searchParams }: PageProps<'/import/[id]'>) {
  const view = await loadImport((await params).id)
  if (view === null) notFound()
  return <ImportScreen view={view} asksUndo={(await searchParams).undo === 'ask'} />
}
