import type { ReactNode } from 'react'
import { AutoSubmit } from '@/components/ui/auto-submit'
import type { PeopleChoice } from '@/lib/pipeline/queries/list-table-choices'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { PeopleSelect } from './people-select'

interface Props {
  readonly action: Parameters<typeof AutoSubmit>[0]['action']
  readonly label: string
  readonly people: readonly PeopleChoice[]
  readonly chosen: string | null
  /** The screen's own choices, before whom it is about. */
  readonly children: ReactNode
  /** Those after it. */
  readonly after?: ReactNode
}

/** The filters of a screen of figures; they are in the address, so that a view can be shared. */
export async function PipelineFilters({ action, label, people, chosen, children, after }: Props) {
  const t = await getTranslations('pipelineScreens')
  return (
    <AutoSubmit action={action} label={label} apply={t('apply')}>
      {children}
      <PeopleSelect
        label={t('people.label')}
        everybody={t('people.all')}
        groups={{ branch: t('people.branches'), team: t('people.teams'), member: t('people.members') }}
        people={people}
        chosen={chosen}
      />
      {after}
    </AutoSubmit>
  )
}
