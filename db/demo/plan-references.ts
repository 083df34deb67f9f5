import { type Day, instantOf, isoDate } from './calendar'
import type { Random } from './random'
import type { ReferenceTextRow } from './rows'
import { references } from './texts/references'

/** The texts of the house, the trade and the competition; some older than the window, as their echo must be found. */
export function planReferences(
  first: Day,
  today: Day,
  random: Random,
  newId: (at: Date) => string,
): ReferenceTextRow[] {
  return references.map(({ source, language, title, body }, index) => {
    const day = Math.min(today - 3, first - 40 + index * 9 + random.between(0, 6))
    const publishedAt = instantOf(day, 540)
    const host = { employer: 'maison-ravel', sector: 'federation-amenagement', competitor: 'concurrents' }[
      source
    ]
    return {
      id: newId(publishedAt),
      source,
      language,
      title,
      body,
      url: `https://www.${host}.example/actualites/${index + 1}`,
      publishedOn: isoDate(day),
      createdAt: publishedAt,
    }
  })
}
