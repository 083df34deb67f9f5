import { z } from 'zod'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { csvLine } from '@/lib/platform/export/csv-line'
import type { Delimiter } from './domain/delimiters'
import { findBatch } from './queries/find-batch'
import { listProblems, type RefusedRow } from './queries/list-problems'
import type { ProblemView } from './view'

const pageRows = 1000
const mark = '\ufeff'

export interface RefusedWords {
  readonly line: string
  readonly reasons: string
  readonly reason: (problem: ProblemView) => string
}

/** The refused rows as a file in the dialect of the one that came in: line and reasons first, then the cells as they stood. */
export async function openRefusedFile(
  scope: Scope,
  id: string,
  words: RefusedWords,
): Promise<{ name: string; bytes: AsyncGenerator<Uint8Array> } | null> {
  if (!z.uuid().safeParse(id).success) return null
  const batch = await inScope(scope, reader => findBatch(reader, id))
  if (batch?.recognition?.columns === undefined) return null
  const { delimiter, columns } = batch.recognition
  const header = [words.line, words.reasons, ...columns.map(({ given }) => given)]
  const name = batch.fileName.replace(/\.[^.]*$/, '')
  return { name: `${name}.refused.csv`, bytes: writeFile(scope, id, delimiter, header, words) }
}

async function* writeFile(
  scope: Scope,
  id: string,
  delimiter: Delimiter,
  header: readonly string[],
  { reason }: RefusedWords,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(mark + csvLine(header, delimiter))
  let after = 0
  let page: readonly RefusedRow[]
  do {
    const from = after
    page = await inScope(scope, reader => listProblems(reader, id, { after: from, limit: pageRows }))
    const lines = page.map(({ line, problems, cells }) =>
      csvLine([String(line), problems.map(reason).join(' '), ...cells], delimiter),
    )
    after = page.at(-1)?.line ?? after
    if (lines.length > 0) yield encoder.encode(lines.join(''))
  } while (page.length === pageRows)
}
