import type { ChartSpec } from '../domain/spec'
import type { ChartWords } from '../domain/words'
import { listTableColumns, listTableRows } from '../table-figures'
import { escapeText } from './markup'

/** The figures of a picture as one string of HTML: a table whose every cell is the exact value, "–" for none. */
export function drawTable(spec: ChartSpec, words: ChartWords, note = ''): string {
  const head = listTableColumns(spec, words).map(name => `<th scope="col">${escapeText(name)}</th>`)
  const body = listTableRows(spec).map(
    row =>
      `<tr><th scope="row">${escapeText(row.name)}</th>${row.cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`,
  )
  const caption = note === '' ? spec.title : `${spec.title} (${note})`
  return (
    `<div class="c-scroll" role="region" tabindex="0" aria-labelledby="${escapeText(spec.id)}-t">` +
    `<table class="c-table"><caption>${escapeText(caption)}</caption><thead><tr>${head.join('')}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table></div>`
  )
}
