/** What a test needs to know of a drawn picture, read back from its markup. */
type PictureCoordinates = {
  height: number
  left: number
  right: number
  shares: number[]
  heights: number[]
  offsets: number[]
}

/**
 * Every coordinate of a picture: `shares` in percent of the plot (bars count with their right end), `heights` in px
 * from the top (bars with their foot), `offsets` px into the padding. Stretched paths are brought to the same units.
 */
export function readCoordinates(html: string): PictureCoordinates {
  const number = (pattern: RegExp) => Number(pattern.exec(html)?.[1] ?? Number.NaN)
  const found: PictureCoordinates = {
    height: number(/<svg class="c-svg"[^>]* height="([^"]+)"/),
    left: number(/c-l(\d+)/),
    right: number(/c-r(\d+)/),
    shares: [],
    heights: [],
    offsets: [],
  }
  for (const [tag] of html.matchAll(/<(?:rect|line|circle|text|svg class="c-o)[^>]*>/g)) {
    if (tag.includes('viewBox')) continue
    const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
    const x = read('x') ?? read('cx') ?? '0%'
    for (const at of [x, read('x1'), read('x2')]) {
      if (at === undefined) continue
      if (at.endsWith('%')) found.shares.push(Number(at.slice(0, -1)))
      else found.offsets.push(Number(at))
    }
    if (tag.startsWith('<rect')) {
      found.shares.push(Number(x.slice(0, -1)) + Number(read('width')?.slice(0, -1)))
      found.heights.push(Number(read('y') ?? 0) + Number(read('height')))
    }
    for (const at of [read('y') ?? read('cy'), read('y1'), read('y2')])
      if (at !== undefined) found.heights.push(Number(at))
  }
  for (const [, path] of html.matchAll(
    /<path class="c-[^"]*(?:c-line|c-area|c-band|c-before)[^"]*" d="([^"]*)"/g,
  )) {
    for (const [, x, y] of (path ?? '').matchAll(/[ML](-?[\d.e+NaInfity]+),(-?[\d.e+NaInfity]+)/g)) {
      found.shares.push(Number(x) / 10)
      found.heights.push(Number(y))
    }
  }
  return found
}
