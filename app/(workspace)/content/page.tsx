import { Plan } from '@/components/content/plan/plan'
import { loadPlan } from '@/lib/content/load-plan'
import { loadPlanTeam } from '@/lib/content/load-plan-team'
import { can } from '@/lib/platform/access/permissions'

export default async function PlanPage({ searchParams }: PageProps<'/content'>) {
  const view = await loadPlan(await searchParams)
  const leads = view.who.kind !== 'mine' && can(view.scope.role, 'portfolio:read')
  return <Plan view={view} team={leads ? loadPlanTeam(view.who, view.timeZone, view.now) : null} />
}
