import { TouchesPage } from '@/components/signals/touches/touches-page'
import { loadPeople } from '@/lib/people/load-people'
import { loadTouches } from '@/lib/signals/load-touches'

export default async function Touches({ searchParams }: PageProps<'/signals/touches'>) {
  const search = await searchParams
  const view = await loadTouches(search)
  const { typed } = view
  const found = typed === null ? [] : await loadPeople(view.scope, typed)
  return <TouchesPage view={view} found={found} />
}
