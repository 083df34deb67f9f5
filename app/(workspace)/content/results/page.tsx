import { Results } from '@/components/content/results/results'
import { loadResults } from '@/lib/content/load-results'

export default async function ResultsPage({ searchParams }: PageProps<'/content/results'>) {
  return <Results view={await loadResults(await searchParams)} />
}
