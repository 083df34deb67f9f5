import { z } from 'zod'
import { isPlainDate } from '@/lib/calendar/domain/plain-date'
import { stageKinds } from './domain/move'
import { personParts } from './domain/parts'
import { readAmount } from './domain/read-amount'
import { forecastCategories, readTableView, writeTableView } from './domain/table-view'

/** What names a row and the version of it that was seen. */
export const rowInput = { id: z.uuid(), version: z.coerce.number().int().positive() }

export const plainDate = z.string().refine(isPlainDate)

/** An amount as people write it, in cents; an empty one takes it away. */
export const amountInput = z
  .string()
  .max(40)
  .transform((text, context) => {
    const cents = readAmount(text)
    if (cents !== undefined) return cents
    context.addIssue({ code: 'custom', message: 'amount' })
    return z.NEVER
  })

/** An empty field says nothing. */
const unsaid = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()

// The board.
/** What the address of the board may carry; anything else is ignored, so that no shared link ends in an error. */
export const boardSearch = z.object({
  pipeline: z.uuid().optional().catch(undefined),
  /** `mine`, `all`, or a member. */
  who: z
    .union([z.enum(['mine', 'all']), z.uuid()])
    .optional()
    .catch(undefined),
})

export type BoardSearch = z.infer<typeof boardSearch>

/** Which further cards of a column are asked for: those after a card, by its expected close and id. */
export const boardCardsInput = z.object({
  stage: z.uuid(),
  who: boardSearch.shape.who,
  closeOn: unsaid(plainDate),
  after: z.uuid(),
})

/** Where an opportunity goes; closing it says more. Without `amount` the amount stays, an empty one takes it away. */
export const moveOpportunityInput = z.object({
  ...rowInput,
  stageId: z.uuid(),
  amount: amountInput.optional(),
  closedOn: unsaid(plainDate),
  reasonId: unsaid(z.uuid()),
  note: unsaid(z.string().trim().min(1).max(2000)),
})

export type MoveOpportunity = z.infer<typeof moveOpportunityInput>

/** Whom a new opportunity begins with, and from which signal, as the address says it. */
export const newOpportunitySearch = z.object({
  person: z.uuid().optional().catch(undefined),
  signal: z.uuid().optional().catch(undefined),
})

/** A new opportunity as its form has it: with a person that was picked or named, or only with what it is about. */
export const createOpportunityInput = z
  .object({
    person: unsaid(z.uuid()),
    personText: unsaid(z.string().trim().min(1).max(200)),
    name: unsaid(z.string().trim().min(1).max(200)),
    stageId: z.uuid(),
    amount: amountInput.optional(),
    expectedCloseOn: unsaid(plainDate),
    nextStep: unsaid(z.string().trim().min(1).max(300)),
    nextStepOn: unsaid(plainDate),
    ownerId: unsaid(z.uuid()),
  })
  .transform(({ person, personText, ...rest }) => ({ ...rest, personId: person, personName: personText }))

export type CreateOpportunity = z.infer<typeof createOpportunityInput>

// The stages and reasons.
const percent = z.coerce.number().int().min(0).max(100)
const stageFields = {
  name: unsaid(z.string().trim().min(1).max(60)),
  probability: percent,
  /** Empty: it never rots. */
  rottingDays: unsaid(z.coerce.number().int().min(1).max(365)),
}
const named = z.string().trim().min(1).max(60)
export const savePipelineInput = z.object({ ...rowInput, name: named })
export const addPipelineInput = z.object({ name: named })
export const archivePipelineInput = z.object(rowInput)
/** Without a name a standard stage has its standard one. */
export const saveStageInput = z.object({ ...rowInput, ...stageFields })
export const addStageInput = z.object({
  ...stageFields,
  pipelineId: z.uuid(),
  name: named,
  kind: z.enum(stageKinds),
})
const by = z.enum(['-1', '1']).transform(Number)
export const orderRowInput = z.object({ ...rowInput, by })
/** Where the open deals of a removed stage go. */
export const removeStageInput = z.object({ ...rowInput, toStageId: unsaid(z.uuid()) })
export const addReasonInput = z.object({ kind: z.enum(['won', 'lost']), name: named })
export const saveReasonInput = z.object({ ...rowInput, name: unsaid(z.string().trim().min(1).max(60)) })
export const archiveReasonInput = z.object({
  ...rowInput,
  archived: z.enum(['yes', 'no']).transform(archived => archived === 'yes'),
})

export type SavePipeline = z.infer<typeof savePipelineInput>
export type AddPipeline = z.infer<typeof addPipelineInput>
export type SaveStage = z.infer<typeof saveStageInput>
export type AddStage = z.infer<typeof addStageInput>
export type OrderRow = z.infer<typeof orderRowInput>
export type RemoveStage = z.infer<typeof removeStageInput>
export type AddReason = z.infer<typeof addReasonInput>
export type SaveReason = z.infer<typeof saveReasonInput>
export type ArchiveReason = z.infer<typeof archiveReasonInput>
export type SeenRow = z.infer<typeof archivePipelineInput>

// The table and one opportunity.
const forecastInput = z.enum(forecastCategories)
/** What an empty field takes away. */
const cleared = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]).optional()

/** What may be changed of an opportunity beside its stage; what is not sent stays, what is sent empty is taken away. */
const changeFields = {
  name: z.string().trim().min(1).max(200).optional(),
  amount: amountInput.optional(),
  expectedCloseOn: cleared(plainDate),
  nextStep: cleared(z.string().trim().min(1).max(500)),
  nextStepOn: cleared(plainDate),
  forecast: cleared(forecastInput),
  termsSpokenOn: cleared(plainDate),
  memberId: z.uuid().optional(),
}
export const editOpportunityInput = z.object({ ...rowInput, ...changeFields })
export type EditOpportunity = z.infer<typeof editOpportunityInput>

/** Many rows as their boxes have them, `id:version`, and one field of the form that they get. */
const mostRows = 200
const manyRows = z
  .preprocess(value => (Array.isArray(value) ? value : [value]), z.array(z.string()).min(1).max(mostRows))
  .transform((rows, context) =>
    rows.map(text => {
      const [id = '', version = ''] = text.split(':')
      const read = z.object(rowInput).safeParse({ id, version })
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: 'rows' })
      return z.NEVER
    }),
  )
export const editManyInput = z
  .object({
    row: manyRows,
    field: z.enum(['stage', 'owner', 'amount', 'forecast', 'expectedCloseOn', 'nextStep', 'nextStepOn']),
    stage: unsaid(z.uuid()),
    owner: unsaid(z.uuid()),
    amount: changeFields.amount,
    forecast: changeFields.forecast,
    expectedCloseOn: changeFields.expectedCloseOn,
    nextStep: changeFields.nextStep,
    nextStepOn: changeFields.nextStepOn,
  })
  .superRefine(({ field, stage, owner }, context) => {
    if ((field === 'stage' && stage === undefined) || (field === 'owner' && owner === undefined))
      context.addIssue({ code: 'custom', path: [field], message: 'required' })
  })
export type EditMany = z.infer<typeof editManyInput>

export const saveViewInput = z.object({
  name: z.string().trim().min(1).max(80),
  shared: z
    .literal('on')
    .optional()
    .transform(on => on === 'on'),
  /** The view as the address writes it. */
  search: z
    .string()
    .max(4000)
    .transform(text => writeTableView(readTableView(Object.fromEntries(new URLSearchParams(text))))),
})
export type SaveView = z.infer<typeof saveViewInput>
export const removeViewInput = z.object({ id: z.uuid() })

export const writeNoteInput = z.object({ id: z.uuid(), body: z.string().trim().min(1).max(4000) })
export type WriteNote = z.infer<typeof writeNoteInput>
export const removeNoteInput = z.object({ id: z.uuid() })
/** Somebody's part in an opportunity. */
export const partInput = z.object({ id: z.uuid(), personId: z.uuid(), part: z.enum(personParts) })
export type PartOfPerson = z.infer<typeof partInput>

// The forecast.
const wordInput = amountInput.pipe(z.number().int().nonnegative())

/** What a leader says a quarter will bring; each word includes the surer ones. */
export const submitForecastInput = z.object({
  quarterStartsOn: plainDate,
  /** `team:…` or `branch:…`; empty for all that may be seen. */
  people: unsaid(z.string().regex(/^(team|branch):[0-9a-f-]{36}$/)),
  commit: wordInput,
  mostLikely: wordInput,
  bestCase: wordInput,
  note: unsaid(z.string().trim().min(1).max(1000)),
})

export type SubmitForecast = z.infer<typeof submitForecastInput>
