import { NewOpportunity } from '@/components/pipeline/new/new-opportunity'
import { loadNewOpportunity } from '@/lib/pipeline/load-new-opportunity'

export default async function NewOpportunityPage({ searchParams }: PageProps<'/pipeline/new'>) {
  return <NewOpportunity view={await loadNewOpportunity(await searchParams)} />
}
