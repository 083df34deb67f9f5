import { notFound } from 'next/navigation'
import { OpportunityPage } from '@/components/pipeline/opportunity/opportunity-page'
import { loadOpportunity } from '@/lib/pipeline/load-opportunity'

export default async function PipelineOpportunityPage({ params, searchParams }: PageProps<'/pipeline/[id]'>) {
  const view = await loadOpportunity((await params).id, await searchParams)
  if (view === null) notFound()
  return <OpportunityPage view={view} />
}
