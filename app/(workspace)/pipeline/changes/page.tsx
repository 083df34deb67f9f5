import { ChangesPage } from '@/components/pipeline/changes/changes-page'
import { loadChanges } from '@/lib/pipeline/load-changes'

export default async function PipelineChangesPage({ searchParams }: PageProps<'/pipeline/changes'>) {
  return <ChangesPage view={await loadChanges(await searchParams)} />
}
