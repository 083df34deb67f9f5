/**
 * Whether an address may go further: no part of it is a NUL, which no text of a database can hold, and its path is text. In what
 * follows the path people type a lone `%`, which is read as it stands.
 */
export function isReadableAddress(url: string): boolean {
  const [path = ''] = url.split('?', 1)
  return !url.includes('%00') && isText(path)
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
