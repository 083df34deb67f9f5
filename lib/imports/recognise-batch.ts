import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { ArchiveRefusal } from './archive/archive-refusal'
import type { ByteSource } from './archive/open-zip'
import { findTable, readTable } from './archive/read-table'
import type { EncodingResult } from './domain/encoding'
import type { ImportKind } from './domain/fields'
import { keepRecognition } from './mutations/keep-recognition'
import { findBatch } from './queries/find-batch'
import { openBytes } from './queries/open-bytes'
import { readChunks } from './queries/read-chunks'
import { type FileFacts, recogniseFile, recogniseTable } from './recognise-file'
import { suggestFor } from './suggest-for'

/** Recognises the stored file of a batch, for the kind wished, else the one its headers speak of. */
export async function recogniseBatch(
  scope: Scope,
  id: string,
  wish: { readonly kind?: ImportKind } = {},
): Promise<void> {
  const batch = await inScope(scope, reader => findBatch(reader, id))
  if (batch?.recognition == null) throw new Refusal('not_found')
  const { encoding } = batch.recognition
  const bytes = await openBytes(scope, id)
  const isZip = (await bytes.read(0, 4)).toString('latin1') === 'PK\u0003\u0004'
  const facts: FileFacts = isZip
    ? await recogniseZip(bytes, encoding)
    : await recogniseFile(readChunks(scope, id), encoding)
  // What is in a ZIP is settled by its files: it cannot be read as anything else.
  if (isZip && wish.kind !== undefined && wish.kind !== facts.kindGuess)
    throw new ArchiveRefusal('archive_unknown')
  const guess = scope.rowMembers === 'everyone' || facts.kindGuess !== 'teams' ? facts.kindGuess : null
  const kind = wish.kind ?? guess
  const { recognition, mapping } = suggestFor(facts, kind)
  await inWriteScope(scope, writer => keepRecognition(writer, id, { kind, recognition, mapping }))
}

/** The encoding of the files inside is found out as they are read; what comes out of them is Unicode. */
async function recogniseZip(source: ByteSource, { bytes }: EncodingResult): Promise<FileFacts> {
  const table = await findTable(source)
  const evidence = { code: 'valid_utf8', characters: 0 } as const
  return recogniseTable(table, readTable(source, table.container), { encoding: 'utf-8', evidence, bytes })
}
