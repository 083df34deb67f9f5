import type { BoardGap, BoardView } from '@/lib/overview/loaders'
import { can } from '@/lib/platform/access/permissions'
import type { BoardWords } from './words'

interface Props {
  readonly words: BoardWords
  readonly view: BoardView
  readonly gap: BoardGap
}

/** What to do next when a board has nothing to show. */
export function BoardEmpty({ words: { t, write }, view, gap: { nobody, range } }: Props) {
  const { search, scope } = view
  if (nobody && search.people !== undefined) {
    return (
      <Empty title={t('empty.nobody')} text={t('empty.nobodyText')} href="/" link={t('empty.allTeams')} />
    )
  }
  if (range !== null) {
    const text = t('empty.range', { from: write.day(range.from, true), to: write.day(range.to, true) })
    return <Empty title={t('empty.title')} text={text} href="/?period=all" link={t('empty.showAll')} />
  }
  return can(scope.role, 'import:run') ? (
    <Empty title={t('empty.title')} text={t('empty.noData')} href="/import" link={t('empty.import')} />
  ) : (
    <Empty title={t('empty.title')} text={t('empty.ask')} />
  )
}

function Empty({ title, text, href, link }: { title: string; text: string; href?: string; link?: string }) {
  return (
    <section className="card empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {href !== undefined && (
        <a href={href} className="button button-primary">
          {link}
        </a>
      )}
    </section>
  )
}
