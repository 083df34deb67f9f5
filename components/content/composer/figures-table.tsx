import { ScrollArea } from '@/components/ui/scroll-area'
import { engagementRate } from '@/lib/content/domain/figures'
import type { PostFigures } from '@/lib/content/queries/find-post-figures'
import type { Format } from '@/lib/platform/format/format'
import { figureNames } from './figure-names'
import { type ComposerWords, fill } from './words'

interface Props {
  readonly figures: readonly PostFigures[]
  readonly write: Format
  readonly words: ComposerWords['reading']
}

/** Every snapshot of a post, the newest first, with its rate and what the rate is of. */
export function FiguresTable({ figures, write, words }: Props) {
  return (
    <ScrollArea label={words.figures}>
      <table className="metric-table">
        <thead>
          <tr>
            <th scope="col">{words.on}</th>
            {figureNames.map(name => (
              <th key={name} scope="col">
                {words[name]}
              </th>
            ))}
            <th scope="col">{words.rate}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(row => (
            <tr key={row.capturedAt.getTime()}>
              <td>{write.moment(row.capturedAt)}</td>
              {figureNames.map(name => (
                <td key={name}>{write.count(row[name])}</td>
              ))}
              <td
                title={
                  row.impressions === null
                    ? undefined
                    : fill(words.n, { count: write.count(row.impressions) })
                }
              >
                {write.rate(rateOf(row))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

/** Null unless impressions and at least one engagement are known. */
function rateOf({ impressions, reactions, comments, reposts }: PostFigures): number | null {
  const known = [reactions, comments, reposts].filter(value => value !== null)
  if (impressions === null || known.length === 0) return null
  return engagementRate(
    known.reduce((sum, value) => sum + value, 0),
    impressions,
  ).value
}
