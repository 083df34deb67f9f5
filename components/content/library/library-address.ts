import type { LibrarySearch } from '@/lib/content/inputs'

/** The address of a page of a search. */
export function libraryAddress({ q, source }: LibrarySearch, page: number): string {
  const search = new URLSearchParams()
  if (q !== undefined) search.set('q', q)
  if (source !== undefined) search.set('source', source)
  if (page > 1) search.set('page', String(page))
  const text = search.toString()
  return text === '' ? '/content/library' : `/content/library?${text}`
}
