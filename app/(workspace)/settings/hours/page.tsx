import { HoursPage } from '@/components/calendar/hours-page'
import { loadHours } from '@/lib/calendar/load-hours'

export default async function WorkingHoursPage({ searchParams }: PageProps<'/settings/hours'>) {
  return <HoursPage view={await loadHours(await searchParams)} />
}
