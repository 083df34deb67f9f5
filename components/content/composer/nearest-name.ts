import type { Nearest } from '@/lib/content/queries/measure-echo'
import { type ComposerWords, fill } from './words'

/** Which text is the nearest, in words. */
export function nearestName({ title, author, source }: Nearest, { echo }: ComposerWords): string {
  if (title !== null)
    return `${fill(echo.reference, { title })}${source === null ? '' : `, ${echo.sources[source]}`}`
  return author === null ? echo.postUnnamed : fill(echo.post, { name: author })
}
