import { FunnelPage } from '@/components/pipeline/funnel/funnel-page'
import { loadFunnel } from '@/lib/pipeline/load-funnel'

export default async function PipelineFunnelPage({ searchParams }: PageProps<'/pipeline/funnel'>) {
  return <FunnelPage view={await loadFunnel(await searchParams)} />
}
