import { NewSignal } from '@/components/signals/new/new-signal'
import { loadSignalForm } from '@/lib/signals/load-signal-form'

export default async function NewSignalPage({ searchParams }: PageProps<'/signals/new'>) {
  return <NewSignal view={await loadSignalForm((await searchParams).person)} />
}
