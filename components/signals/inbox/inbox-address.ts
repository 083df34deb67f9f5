import type { InboxSearch } from '@/lib/signals/inputs'

/** The address of the inbox with some of its choices changed; a choice that is taken back is left out. */
export function inboxAddress(
  search: InboxSearch,
  change: Partial<Record<keyof InboxSearch, string | number | undefined>> = {},
): string {
  const { list, who, kind, page, signal } = { ...search, ...change }
  const chosen = new URLSearchParams()
  if (list !== undefined && list !== 'waiting') chosen.set('list', String(list))
  if (who !== undefined) chosen.set('who', String(who))
  if (kind !== undefined) chosen.set('kind', String(kind))
  if (page !== undefined && Number(page) > 1) chosen.set('page', String(page))
  if (signal !== undefined) chosen.set('signal', String(signal))
  const text = chosen.toString()
  return text === '' ? '/signals' : `/signals?${text}`
}
