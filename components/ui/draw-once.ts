/** About what a hundred boards show. */
const most = 4000

const drawn = new Map<string, string>()

/**
 * The HTML that `draw` makes of `facts`, drawn once while the same facts come again: most of a board stands as it stood when it
 * was last opened. `facts` are everything that `draw` reads, so that what is kept can never be out of date, nor
 * anybody else's.
 */
export function drawOnce(facts: string, draw: () => string): string {
  const known = drawn.get(facts)
  if (known !== undefined) {
    // To the end of the line: the first in it is the one that was not asked for longest.
    drawn.delete(facts)
    drawn.set(facts, known)
    return known
  }
  const html = draw()
  drawn.set(facts, html)
  for (const oldest of drawn.keys()) {
    if (drawn.size <= most) break
    drawn.delete(oldest)
  }
  return html
}
