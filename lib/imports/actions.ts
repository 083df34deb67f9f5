'use server'

import { defineAction } from '@/lib/platform/action/define-action'
import { batchInput, chooseKindInput, saveMappingInput } from './inputs'
import { chooseKind, discardImport, saveMapping, startImport } from './mutations/change-batch'
import { undoBatch } from './mutations/undo-batch'

/** Reads the file as another kind: `id`, `version`, `kind`. */
export const chooseKindAction = defineAction({
  name: 'import/choose-kind',
  permission: 'import:run',
  input: chooseKindInput,
  mutate: chooseKind,
})

/** Keeps the answers and starts the dry run; `queued` false says that a question is still open. */
export const saveMappingAction = defineAction({
  name: 'import/save-mapping',
  permission: 'import:run',
  input: saveMappingInput,
  mutate: saveMapping,
})

export const runImportAction = defineAction({
  name: 'import/run',
  permission: 'import:run',
  input: batchInput,
  mutate: startImport,
})

/** Refused with `built_upon`, and the list of what stands in the way as `current`. */
export const undoImportAction = defineAction({
  name: 'import/undo',
  permission: 'import:run',
  input: batchInput,
  mutate: (scope, { id }) => undoBatch(scope, id),
})

export const discardImportAction = defineAction({
  name: 'import/discard',
  permission: 'import:run',
  input: batchInput,
  mutate: discardImport,
})
