const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for HTML, both between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, char => entities[char] ?? char)
}

/** A coordinate in px with one decimal at most. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10 || 0)
}

/** A share of the plot's width. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100 || 0}%`
}
