import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import type { ImportKind } from './domain/fields'
import { keepRecognition } from './mutations/keep-recognition'
import { findBatch } from './queries/find-batch'
import { readChunks } from './queries/read-chunks'
import { recogniseFile } from './recognise-file'
import { suggestFor } from './suggest-for'

/** Recognises the stored file of a batch, for the kind wished, else the one its headers speak of. */
export async function recogniseBatch(
  scope: Scope,
  id: string,
  wish: { readonly kind?: ImportKind } = {},
): Promise<void> {
  const batch = await inScope(scope, reader => findBatch(reader, id))
  if (batch?.recognition == null) throw new Refusal('not_found')
  const facts = await recogniseFile(readChunks(scope, id), batch.recognition.encoding)
  const guess = scope.rowMembers === 'everyone' || facts.kindGuess !== 'teams' ? facts.kindGuess : null
  const kind = wish.kind ?? guess
  const { recognition, mapping } = suggestFor(facts, kind)
  await inWriteScope(scope, writer => keepRecognition(writer, id, { kind, recognition, mapping }))
}
