import { notFound } from 'next/navigation'
import { Started } from '@/components/content/results/started'
import { loadResult } from '@/lib/content/load-result'

export default async function ResultPage({ params }: PageProps<'/content/results/[id]'>) {
  const view = await loadResult((await params).id)
  if (view === null) notFound()
  return <Started view={view} />
}
