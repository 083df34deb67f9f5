import type { FigureRows } from '@/lib/overview/load-figure'
import { MeetingList } from './meeting-list'
import { OpportunityList } from './opportunity-list'
import { PostList } from './post-list'
import './rows.css'
import type { RowsWords } from './rows-words'

interface Props {
  readonly words: RowsWords
  readonly rows: FigureRows
  readonly withMember: boolean
}

/** The rows of one kind as a table that scrolls sideways where the screen is narrow. */
export function RowList({ words, rows, withMember }: Props) {
  if (rows.found.rows.length === 0) return <p className="rows-empty">{words.t('empty')}</p>
  return (
    <div className="rows-scroll">
      {rows.kind === 'post' && <PostList words={words} rows={rows.found.rows} withMember={withMember} />}
      {rows.kind === 'opportunity' && (
        <OpportunityList words={words} rows={rows.found.rows} withMember={withMember} />
      )}
      {rows.kind === 'meeting' && (
        <MeetingList words={words} rows={rows.found.rows} withMember={withMember} />
      )}
    </div>
  )
}
