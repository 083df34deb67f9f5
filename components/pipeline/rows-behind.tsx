import type { ReactNode } from 'react'
import { Pager } from '@/components/ui/pager'
import { getTranslations } from '@/lib/platform/i18n/translations'

interface Props {
  /** Where the figure's link leads. */
  readonly id: 'deals' | 'people'
  readonly title: string
  readonly close: { readonly href: string; readonly label: string }
  /** Said instead of the table; null where there are rows. */
  readonly none: string | null
  readonly head: ReactNode
  readonly rows: ReactNode
  readonly page: number
  readonly pages: number
  /** The screen's address with another page. */
  readonly to: (page: number) => string
}

/** The rows behind one figure, a page at a time, with the way back out of them. */
export async function RowsBehind({ id, title, close, none, head, rows, page, pages, to }: Props) {
  const t = await getTranslations('pipelineScreens')
  return (
    <section className="card rows-card" id={id} aria-labelledby={`${id}-title`}>
      <div className="rows-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <a className="link" href={close.href}>
          {close.label}
        </a>
      </div>
      {none === null ? (
        <div className="rows-scroll">
          <table className="rows">
            <thead>
              <tr>{head}</tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </div>
      ) : (
        <p className="rows-empty">{none}</p>
      )}
      <Pager
        label={t('pages')}
        previous={t('previous')}
        next={t('next')}
        at={t('pageOf', { page, pages })}
        page={page}
        pages={pages}
        to={number => `${to(number)}#${id}`}
      />
    </section>
  )
}
