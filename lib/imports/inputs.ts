import { z } from 'zod'
import { IMPORT_KINDS } from './domain/fields'
import { STAGE_KEYS } from './domain/stages'

const longest = 2000
const text = z.string().max(longest)
const dateOrder = z.enum(['dmy', 'mdy'])
const numberStyle = z.enum(['point', 'comma'])
const currency = z.string().regex(/^[A-Z]{3}$/, 'currency')

/** A form's empty choice says nothing. */
const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional())

/** The batch a form speaks of, as it was shown. */
const batch = { id: z.uuid(), version: z.coerce.number().int().positive() }

export const batchInput = z.object(batch)

export const chooseKindInput = z.object({ ...batch, kind: z.enum(IMPORT_KINDS) })

const prefixes = { column: 'columns', stage: 'stages', member: 'members' } as const

/** `column.amount=Price`, `stage.Phase 3=proposal`, `member.Ana Roy=<id>` of a form become three objects. */
function gather(form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form
  const gathered: Record<(typeof prefixes)[keyof typeof prefixes], Record<string, unknown>> = {
    columns: {},
    stages: {},
    members: {},
  }
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(form)) {
    const dot = name.indexOf('.')
    const prefix = dot === -1 ? '' : name.slice(0, dot)
    if (prefix === 'column') gathered.columns[name.slice(dot + 1)] = value === '' ? null : value
    else if (prefix === 'stage' || prefix === 'member') {
      if (value !== '') gathered[prefixes[prefix]][name.slice(dot + 1)] = value
    } else rest[name] = value
  }
  return { ...rest, ...gathered }
}

export const saveMappingInput = z.preprocess(
  gather,
  z.object({
    ...batch,
    columns: z.record(text, text.nullable()),
    stages: z.record(text, z.enum(STAGE_KEYS)),
    members: z.record(text, z.uuid()),
    dateOrder: chosen(dateOrder),
    numberStyle: chosen(numberStyle),
    currency: chosen(currency),
    /** Values that mean nothing, one a line. */
    blanks: chosen(text),
    createMembers: chosen(z.literal('on')),
    forMember: chosen(z.uuid()),
  }),
)

/** The file of `--map`. `members`: an owner as written to a member's name, e-mail address or id. */
export const mapFileInput = z.strictObject({
  columns: z.record(text, text.nullable()).optional(),
  dateOrder: dateOrder.optional(),
  numberStyle: numberStyle.optional(),
  stages: z.record(text, z.enum(STAGE_KEYS)).optional(),
  members: z.record(text, text).optional(),
  currency: currency.optional(),
  blanks: z.array(text).optional(),
  scales: z.record(text, z.union([z.literal(0), z.literal(3), z.literal(6)])).optional(),
})

export type ChooseKind = z.infer<typeof chooseKindInput>
export type SaveMapping = z.infer<typeof saveMappingInput>
export type BatchInput = z.infer<typeof batchInput>
export type MapFile = z.infer<typeof mapFileInput>
