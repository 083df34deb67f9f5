import { escapeText } from '@/components/charts/svg/markup'
import { drawOnce } from '@/components/ui/draw-once'
import { boardColumns, type SortKey, sortAfterClick, writeSort } from '@/lib/overview/domain/sort'
import type { BoardView } from '@/lib/overview/loaders'
import { searchText, sharedSearch } from './board-address'
import type { BoardWords } from './words'

/** The head of the board as HTML, as its rows are: the groups, and a heading for each column that sorts by it. */
export function drawBoardHead({ t, locale }: BoardWords, { scope, sort, search }: BoardView): string {
  const { amounts, role } = scope
  const shared = sharedSearch(search)
  return drawOnce(`head ${JSON.stringify([locale, amounts, role, sort, shared])}`, () => {
    const pipeline = role !== 'marketing'
    const group = (label: string, columns: number) =>
      `<th colspan=${columns} scope=colgroup>${escapeText(label)}`
    const heading = (column: SortKey) => {
      const label = t(column === 'name' ? 'table.member' : `table.${column}`)
      const href = searchText({ ...shared, sort: writeSort(sortAfterClick(sort, column)) })
      const link = `<a href='${escapeText(href)}' title='${escapeText(t('table.sortBy', { column: label }))}'>`
      const place = column === 'name' ? 'board-name' : 'num'
      if (sort.key !== column) return `<th scope=col class=${place}>${link}${escapeText(label)}</a>`
      const [order, arrow] = sort.descending ? ['descending', '↓'] : ['ascending', '↑']
      const mark = `<span aria-hidden=true> ${arrow}</span>`
      return `<th scope=col class=${place} aria-sort=${order}>${link}${escapeText(label)}${mark}</a>`
    }
    const trend = (label: string) =>
      `<th scope=col class=board-trend><span class=sr-only>${escapeText(label)}</span>`
    return [
      '<tr class=board-groups><td>',
      group(t('table.content'), 4),
      pipeline ? group(t('table.pipeline'), amounts ? 6 : 5) : '',
      group(t('table.meetings'), 6),
      '<tr>',
      heading('name'),
      ...boardColumns.content.map(heading),
      trend(t('table.trendPublished')),
      ...(pipeline
        ? [
            ...boardColumns.pipeline.filter(column => amounts || column !== 'weighted').map(heading),
            trend(t('table.trendEntered')),
          ]
        : []),
      ...boardColumns.meetings.map(heading),
      trend(t('table.trendHeld')),
    ].join('')
  })
}
