import { join } from 'node:path'
import { house } from '@/db/demo/house'
import { type Figure, figure } from '../figure'
import { writeDealsCsv } from '../import/deals-csv'
import { copyBareFile, copyFinishedRows, saveFinishedRows, type TableFile } from '../import/finished-rows'
import { openDatabases } from '../import/open-databases'
import { runImport } from '../import/run-import'
import { interleave } from '../interleave'
import { median } from '../statistics'
import type { Line } from './line'

const columns = 9

/** An import of deals, from the file to the report, against COPY, each in a fresh copy of the demo's database. */
export const importLine: Line = async ({ options, undoing, tell }) => {
  const rows = options.quick ? 10_000 : 100_000
  tell('import: preparing')
  const { folder, onFresh } = await openDatabases(undoing)
  const file = join(folder, 'deals.csv')
  const owners = await onFresh(
    sql => sql<{ name: string }[]>`select name from member where role = 'salesperson' order by name`,
  )
  const names = owners.map(({ name }) => name)
  await writeDealsCsv(file, rows, names)
  let finished: TableFile[] = []

  const timed = async (what: string, work: () => Promise<void>): Promise<number> => {
    const begun = performance.now()
    await work()
    const seconds = (performance.now() - begun) / 1000
    tell(`import: ${what}, ${seconds.toFixed(1)} s`)
    return seconds
  }
  const imported = () =>
    onFresh(async sql => {
      const seconds = await timed('import', async () => {
        const { created, refused } = await runImport(file, house.slug)
        if (created !== rows) throw new Error(`Of ${rows} deals ${created} were made and ${refused} refused.`)
      })
      if (finished.length === 0) finished = await saveFinishedRows(sql, folder)
      return seconds
    })
  const copied = () =>
    onFresh(sql => timed('COPY of the finished rows', () => copyFinishedRows(sql, finished)))
  const bare = () => onFresh(sql => timed('COPY of the bare file', () => copyBareFile(sql, file, columns)))

  tell(`import: ${rows.toLocaleString('en')} deals`)
  const repetitions = options.quick ? 1 : 3
  const [imports = [], copies = [], bares = []] = await interleave(repetitions, [imported, copied, bare])
  const against = (name: string, times: readonly number[]): Omit<Figure, 'ratio' | 'goal'> => ({
    line: 'import',
    measure: `${rows.toLocaleString('en')} deals`,
    unit: 's',
    subject: median(imports),
    against: name,
    baseline: median(times),
  })
  return [
    figure({ ...against('COPY of the finished rows', copies), goal: { of: 'ratio', most: 4 } }),
    figure(against('COPY of the bare file, no keys', bares)),
  ]
}
