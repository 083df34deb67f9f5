import { Suspense } from 'react'
import { ContentTabs } from '@/components/content/content-tabs'
import { LiveRefresh } from '@/components/ui/live-refresh'
import type { PlanView } from '@/lib/content/load-plan'
import type { PlanTeamView } from '@/lib/content/load-plan-team'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { BriefsToMe } from './brief-list'
import { BriefsGiven } from './briefs-given'
import { Mentions } from './mentions'
import './plan.css'
import './plan-board.css'
import './plan-calendar.css'
import './plan-panels.css'
import { PlanHead } from './plan-head'
import { PlanPages } from './plan-pages'
import { PlanSurface } from './plan-surface'
import { RhythmPanel } from './rhythm-panel'
import { surfaceProps } from './surface-props'
import { surfaceWords } from './surface-words'
import { TeamPanel } from './team-panel'

interface Props {
  readonly view: PlanView
  /** Who is silent, collides or repeats; null for those it does not concern. */
  readonly team: Promise<PlanTeamView> | null
}

/** The plan: one author's or the team's, as calendar or board. */
export async function Plan({ view, team }: Props) {
  const { scope, timeZone } = view
  const [t, words] = await Promise.all([getTranslations('plan'), surfaceWords()])
  const write = formatFor(scope.language, scope.currency, timeZone)
  return (
    <>
      <LiveRefresh topics={['plan']} />
      <ContentTabs role={scope.role} current="plan" />
      <PlanHead view={view} t={t} write={write} />
      <Mentions mentions={view.mentions} t={t} write={write} />
      <BriefsToMe briefs={view.briefs.toMe} t={t} />
      <PlanSurface {...surfaceProps(view, words, t, write)} />
      <PlanPages view={view} t={t} />
      <div className="plan-panels">
        {view.own !== null && (
          <RhythmPanel own={view.own} weekStart={scope.weekStart} language={scope.language} t={t} />
        )}
        {view.briefs.given !== null && (
          <BriefsGiven briefs={view.briefs.given} people={view.people} reader={scope.memberId} t={t} />
        )}
      </div>
      {team !== null && (
        <Suspense fallback={null}>
          <TeamPanel team={team} t={t} write={write} />
        </Suspense>
      )}
    </>
  )
}
