import { type TableView, writeTableView } from '@/lib/pipeline/domain/table-view'

const query = (view: TableView, page: number): string => {
  const search = new URLSearchParams({ ...writeTableView(view), ...(page > 1 ? { page: String(page) } : {}) })
  return search.size === 0 ? '' : `?${search}`
}

/** The address of a view of the table, and of one of its pages. */
export const tableAddress = (view: TableView, page = 1): string => `/pipeline/table${query(view, page)}`

/** The address of all its rows as a file. */
export function exportAddress(view: TableView, format: 'csv' | 'xlsx'): string {
  const search = new URLSearchParams({ ...writeTableView(view), format })
  return `/api/pipeline/table?${search}`
}
