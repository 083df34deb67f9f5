import { PipelineSettings } from '@/components/pipeline/settings/pipeline-settings'
import { loadPipelineSettings } from '@/lib/pipeline/load-pipeline-settings'

export default async function PipelineSettingsPage() {
  return <PipelineSettings view={await loadPipelineSettings()} />
}
