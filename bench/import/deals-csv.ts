import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

const sources = ['LinkedIn', 'Recommandation', 'Salon', 'Appel', '']
const day = 24 * 60 * 60 * 1000
const first = Date.UTC(2024, 0, 1)

const dayAfter = (days: number) => new Date(first + days * day).toISOString().slice(0, 10)

/** Writes a file of so many deals over those owners; the same for the same arguments. */
export async function writeDealsCsv(path: string, rows: number, owners: readonly string[]): Promise<void> {
  const file = createWriteStream(path)
  file.write(
    'opportunity_id,deal_name,sales_agent,account,deal_stage,engage_date,close_date,close_value,source\n',
  )
  for (let row = 0; row < rows; row++) if (!file.write(lineOf(row, owners))) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
}

function lineOf(row: number, owners: readonly string[]): string {
  // Numbers without a pattern of their own, from the row's.
  const mixed = (row * 2_654_435_761) % 4_294_967_296
  const stage = mixed % 100 < 48 ? 'Won' : mixed % 100 < 76 ? 'Lost' : 'Proposal'
  const opened = mixed % 600
  const closed = stage === 'Proposal' ? '' : dayAfter(opened + 5 + (mixed % 120))
  const cells = [
    `B${row.toString(36).toUpperCase().padStart(7, '0')}`,
    `Agencement ${mixed % 977}`,
    owners[mixed % owners.length] ?? '',
    `Client ${mixed % 5_003}`,
    stage,
    dayAfter(opened),
    closed,
    stage === 'Lost' ? '0' : `${200 + (mixed % 48_000)}.${String(mixed % 100).padStart(2, '0')}`,
    sources[mixed % sources.length] ?? '',
  ]
  return `${cells.join(',')}\n`
}
