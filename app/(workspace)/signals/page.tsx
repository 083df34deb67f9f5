import { Inbox } from '@/components/signals/inbox/inbox'
import { loadInbox } from '@/lib/signals/load-inbox'

export default async function SignalsPage({ searchParams }: PageProps<'/signals'>) {
  return <Inbox view={await loadInbox(await searchParams)} />
}
