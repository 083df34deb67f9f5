import { notFound } from 'next/navigation'
import { Member } from '@/components/overview/member'
import { loadMember } from '@/lib/overview/load-member'

export default async function MemberPage({ params, searchParams }: PageProps<'/members/[id]'>) {
  const view = await loadMember((await params).id, await searchParams)
  if (view === null) notFound()
  return <Member view={view} />
}
