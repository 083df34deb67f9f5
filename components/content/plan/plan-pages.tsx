import Link from 'next/link'
import type { PlanView } from '@/lib/content/load-plan'
import { planAddress } from './plan-address'
import type { PlanT } from './plan-words'

interface Props {
  readonly view: PlanView
  readonly t: PlanT
}

/** The pages of a column that is shown alone, and the way back to all of them. */
export function PlanPages({ view: { board, search }, t }: Props) {
  if (board === null || board.page === null) return null
  const { number, size } = board.page
  const column = board.columns[0]
  const goesOn = column !== undefined && (column.more || column.count > number * size)
  return (
    <nav aria-label={t('pages.label')} className="plan-pages">
      <Link
        href={planAddress(search, { column: undefined, page: undefined })}
        className="button"
        prefetch={false}
      >
        {t('pages.all')}
      </Link>
      {number > 1 && (
        <Link href={planAddress(search, { page: number - 1 })} className="button" prefetch={false}>
          {t('pages.previous')}
        </Link>
      )}
      <span>{t('pages.page', { page: number })}</span>
      {goesOn && (
        <Link href={planAddress(search, { page: number + 1 })} className="button" prefetch={false}>
          {t('pages.next')}
        </Link>
      )}
    </nav>
  )
}
