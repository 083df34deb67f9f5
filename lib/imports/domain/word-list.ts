/** The words of a comma-separated text: long lists of names stay readable, a few lines each. */
export function wordList(text: string): readonly string[] {
  return text
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
}
