'use server'

import { defineAction } from '@/lib/platform/action/define-action'
import {
  addPipelineInput,
  addReasonInput,
  addStageInput,
  archivePipelineInput,
  archiveReasonInput,
  createOpportunityInput,
  editManyInput,
  editOpportunityInput,
  moveOpportunityInput,
  orderRowInput,
  partInput,
  removeNoteInput,
  removeStageInput,
  removeViewInput,
  savePipelineInput,
  saveReasonInput,
  saveStageInput,
  saveViewInput,
  submitForecastInput,
  writeNoteInput,
} from './inputs'
import { createOpportunity } from './mutations/create-opportunity'
import { editOpportunities } from './mutations/edit-opportunities'
import { editOpportunity } from './mutations/edit-opportunity'
import { addPipeline, archivePipeline, savePipeline } from './mutations/edit-pipelines'
import { addReason, archiveReason, orderReason, saveReason } from './mutations/edit-reasons'
import { addStage, orderStage, saveStage } from './mutations/edit-stages'
import { moveOpportunity } from './mutations/move-opportunity'
import { removeNote, writeNote } from './mutations/opportunity-note'
import { addPart, removePart } from './mutations/opportunity-person'
import { removeStage } from './mutations/remove-stage'
import { removeView, saveView } from './mutations/saved-view'
import { submitForecast } from './mutations/submit-forecast'

// The board.
export const moveOpportunityAction = defineAction({
  name: 'opportunity/move',
  permission: 'pipeline:write',
  input: moveOpportunityInput,
  mutate: moveOpportunity,
})

export const createOpportunityAction = defineAction({
  name: 'opportunity/create',
  permission: 'pipeline:write',
  input: createOpportunityInput,
  mutate: createOpportunity,
})

// The stages and reasons.
export const addPipelineAction = defineAction({
  name: 'pipeline/add',
  permission: 'pipeline:manage',
  input: addPipelineInput,
  mutate: addPipeline,
})

export const savePipelineAction = defineAction({
  name: 'pipeline/save',
  permission: 'pipeline:manage',
  input: savePipelineInput,
  mutate: savePipeline,
})

export const archivePipelineAction = defineAction({
  name: 'pipeline/archive',
  permission: 'pipeline:manage',
  input: archivePipelineInput,
  mutate: archivePipeline,
})

export const addStageAction = defineAction({
  name: 'stage/add',
  permission: 'pipeline:manage',
  input: addStageInput,
  mutate: addStage,
})

export const saveStageAction = defineAction({
  name: 'stage/save',
  permission: 'pipeline:manage',
  input: saveStageInput,
  mutate: saveStage,
})

export const orderStageAction = defineAction({
  name: 'stage/order',
  permission: 'pipeline:manage',
  input: orderRowInput,
  mutate: orderStage,
})

export const removeStageAction = defineAction({
  name: 'stage/remove',
  permission: 'pipeline:manage',
  input: removeStageInput,
  mutate: removeStage,
})

export const addReasonAction = defineAction({
  name: 'reason/add',
  permission: 'pipeline:manage',
  input: addReasonInput,
  mutate: addReason,
})

export const saveReasonAction = defineAction({
  name: 'reason/save',
  permission: 'pipeline:manage',
  input: saveReasonInput,
  mutate: saveReason,
})

export const orderReasonAction = defineAction({
  name: 'reason/order',
  permission: 'pipeline:manage',
  input: orderRowInput,
  mutate: orderReason,
})

export const archiveReasonAction = defineAction({
  name: 'reason/archive',
  permission: 'pipeline:manage',
  input: archiveReasonInput,
  mutate: archiveReason,
})

// The table and one opportunity.
export const editOpportunityAction = defineAction({
  name: 'opportunity/edit',
  permission: 'pipeline:write',
  input: editOpportunityInput,
  mutate: editOpportunity,
})

export const editOpportunitiesAction = defineAction({
  name: 'opportunity/edit-many',
  permission: 'pipeline:write',
  input: editManyInput,
  mutate: editOpportunities,
})

export const addPartAction = defineAction({
  name: 'opportunity/add-part',
  permission: 'pipeline:write',
  input: partInput,
  mutate: addPart,
})

export const removePartAction = defineAction({
  name: 'opportunity/remove-part',
  permission: 'pipeline:write',
  input: partInput,
  mutate: removePart,
})

export const writeNoteAction = defineAction({
  name: 'opportunity/write-note',
  permission: 'pipeline:write',
  input: writeNoteInput,
  mutate: writeNote,
})

export const removeNoteAction = defineAction({
  name: 'opportunity/remove-note',
  permission: 'pipeline:write',
  input: removeNoteInput,
  mutate: removeNote,
})

export const saveViewAction = defineAction({
  name: 'view/save',
  permission: 'pipeline:read',
  input: saveViewInput,
  mutate: saveView,
})

export const removeViewAction = defineAction({
  name: 'view/remove',
  permission: 'pipeline:read',
  input: removeViewInput,
  mutate: removeView,
})

// The forecast.
export const submitForecastAction = defineAction({
  name: 'forecast/submit',
  permission: 'forecast:submit',
  input: submitForecastInput,
  mutate: submitForecast,
})
