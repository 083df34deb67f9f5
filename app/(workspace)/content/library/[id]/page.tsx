import { notFound } from 'next/navigation'
import { Reference } from '@/components/content/library/reference'
import { loadReference } from '@/lib/content/load-library'

export default async function ReferencePage({ params }: PageProps<'/content/library/[id]'>) {
  const view = await loadReference((await params).id)
  if (view === null) notFound()
  return <Reference view={view} />
}
