import { z } from 'zod'
import { isPlainDate } from '@/lib/calendar/domain/plain-date'
import { intents, networks, voices } from './domain/networks'
import { planColumns } from './domain/plan'
import { isTimeZone, readClock } from './domain/rhythm'

/** What names a row and the version of it that was seen. */
export const rowInput = { id: z.uuid(), version: z.coerce.number().int().positive() }

// The plan.
/** What the address of the plan may carry; anything else is ignored, so that no shared link ends in an error. */
export const planSearch = z.object({
  look: z.enum(['calendar', 'board']).optional().catch(undefined),
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  week: z
    .string()
    .regex(/^20\d\d-\d\d-\d\d$/)
    .refine(isPlainDate)
    .optional()
    .catch(undefined),
  /** `mine`, `team` or a member. */
  who: z
    .union([z.enum(['mine', 'team']), z.uuid()])
    .optional()
    .catch(undefined),
  /** One column alone, page by page. */
  column: z.enum(planColumns).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
})

export type PlanSearch = z.infer<typeof planSearch>

/** Where a post goes on the plan. Without `plannedFor` its time stays; an empty one takes it away. */
export const movePostInput = z.object({
  ...rowInput,
  to: z.enum(planColumns),
  plannedFor: z
    .union([z.literal('').transform(() => null), z.iso.datetime().transform(text => new Date(text))])
    .optional(),
})

const listed = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const mostSlots = 21

/** A rhythm as its form has it: days and times in pairs, an empty day is no slot. */
export const setRhythmInput = z
  .object({
    version: rowInput.version,
    timeZone: z.string().max(64).refine(isTimeZone),
    weekday: z.preprocess(listed, z.array(z.enum(['', '1', '2', '3', '4', '5', '6', '7'])).max(mostSlots)),
    time: z.preprocess(listed, z.array(z.string().max(5)).max(mostSlots)),
  })
  .transform(({ version, timeZone, weekday, time }, context) => {
    const slots = weekday.flatMap((day, index) => {
      const minute = readClock(time[index] ?? '')
      if (day === '') return []
      if (minute === null) {
        context.addIssue({ code: 'custom', path: ['time'], message: 'invalid' })
        return []
      }
      return [{ weekday: Number(day), minute }]
    })
    return { version, timeZone, slots }
  })

export const writeBriefInput = z.object({
  topic: z.string().trim().min(3).max(200),
  why: z.string().trim().min(3).max(2000),
  sources: z.string().trim().max(2000).default(''),
  to: z.preprocess(listed, z.array(z.uuid()).min(1).max(200)),
})

export const briefInput = z.object(rowInput)
export const declineBriefInput = z.object({ ...rowInput, reason: z.string().trim().min(3).max(500) })

export const writeCommentInput = z.object({ postId: z.uuid(), body: z.string().trim().min(1).max(3000) })
export const removeCommentInput = z.object({ id: z.uuid() })

export type RowInput = z.infer<typeof briefInput>
/** `plannedFor` is there, as undefined, when the form leaves it out. */
export type MovePost = z.infer<typeof movePostInput>
export type SetRhythm = z.infer<typeof setRhythmInput>
export type WriteBrief = z.infer<typeof writeBriefInput>
export type DeclineBrief = z.infer<typeof declineBriefInput>
export type WriteComment = z.infer<typeof writeCommentInput>
export type RemoveComment = z.infer<typeof removeCommentInput>

// The composer.
/** Text as PostgreSQL takes it, with line ends as a text field has them. */
const typed = (most: number) =>
  z
    .string()
    .max(most)
    .transform(text => text.replaceAll('\r\n', '\n').replaceAll('\u0000', ''))
/** Fields that a form leaves empty. */
const optionalId = z.union([z.uuid(), z.literal('').transform(() => null), z.null()]).default(null)
const parsed = (value: unknown) => {
  if (typeof value !== 'string') return value ?? {}
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
const mostCharacters = 120_000

/** A draft as its form has it; version 0 while it was never kept. */
export const savePostInput = z
  .object({
    id: z.uuid(),
    version: z.coerce.number().int().min(0),
    startedFrom: optionalId,
    brief: optionalId,
    body: typed(mostCharacters),
    language: z.enum(['fr', 'en']),
    voice: z.enum(voices),
    intent: z.enum(intents),
    network: z.enum(networks),
    link: typed(2000).default(''),
    plannedFor: z.string().max(30).default(''),
    description: typed(2000).default(''),
    variants: z.preprocess(parsed, z.partialRecord(z.enum(networks), typed(mostCharacters))).default({}),
  })
  .transform(({ id, version, startedFrom, brief, ...draft }) => ({ id, version, startedFrom, brief, draft }))

export const stepPostInput = z.object({
  ...rowInput,
  step: z.enum(['share', 'unshare', 'idea', 'draft', 'in_review', 'scheduled']),
})

export const rowSeenInput = z.object(rowInput)

export const publishPostInput = z.object({
  ...rowInput,
  url: z.string().trim().min(1).max(2000),
  publishedAt: z.string().max(30).default(''),
})

/** A figure a person typed, with blanks and thousands separators as people write them; empty is unknown, not 0. */
const figure = z
  .string()
  .default('')
  .transform(text => text.replace(/[\s.,’']/gu, ''))
  .pipe(
    z.union([
      z.literal('').transform(() => null),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ]),
  )

export const recordMetricsInput = z.object({
  id: z.uuid(),
  impressions: figure,
  reached: figure,
  reactions: figure,
  comments: figure,
  reposts: figure,
  clicks: figure,
})

export const echoInput = z.object({ text: z.string().max(mostCharacters) })

/** What the address of an empty composer may carry; anything else is ignored. */
export const newPostSearch = z.object({
  id: z.uuid().optional().catch(undefined),
  reference: z.uuid().optional().catch(undefined),
  brief: z.uuid().optional().catch(undefined),
  slot: z.iso.datetime({ offset: true }).optional().catch(undefined),
  voice: z.enum(voices).optional().catch(undefined),
  intent: z.enum(intents).optional().catch(undefined),
})

export type SavePost = z.output<typeof savePostInput>
export type StepPost = z.output<typeof stepPostInput>
export type RowSeen = z.output<typeof rowSeenInput>
export type PublishPost = z.output<typeof publishPostInput>
export type RecordMetrics = z.output<typeof recordMetricsInput>

// The library.
/** What the address of the library may carry; anything else is ignored. */
export const librarySearch = z.object({
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  source: z.enum(['employer', 'sector', 'competitor']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})

const referenceFields = {
  source: z.enum(['employer', 'sector', 'competitor']),
  title: typed(300).pipe(z.string().trim().min(1)),
  body: typed(50_000).pipe(z.string().trim().min(1)),
  language: z.enum(['fr', 'en']),
  url: z
    .union([z.literal('').transform(() => null), z.url({ protocol: /^https?$/ }).max(2000)])
    .default(null),
  publishedOn: z.union([z.literal('').transform(() => null), z.string().refine(isPlainDate)]).default(null),
}

export const addReferenceInput = z.object(referenceFields)
export const editReferenceInput = z.object({ ...rowInput, ...referenceFields })
export const referenceInput = z.object(rowInput)

export const addFeedInput = z.object({
  source: referenceFields.source,
  url: z
    .string()
    .trim()
    .max(2000)
    .refine(text => URL.canParse(text) && new URL(text).protocol === 'https:', { message: 'not_https' })
    .transform(text => new URL(text).href),
})

export type LibrarySearch = z.infer<typeof librarySearch>
export type AddReference = z.infer<typeof addReferenceInput>
export type EditReference = z.infer<typeof editReferenceInput>
export type AddFeed = z.infer<typeof addFeedInput>

// What came of it, the portfolio, and what is one's own.
export const resultSearch = z.object({
  period: z.string().max(8).optional().catch(undefined),
  from: z.string().max(10).optional().catch(undefined),
  to: z.string().max(10).optional().catch(undefined),
  /** `team:<id>` or `member:<id>`. */
  who: z
    .string()
    .regex(/^(team|member):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
  sort: z.enum(['date', 'impressions', 'engagement', 'originality']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})

const percent = z.coerce.number().int().min(0).max(100)
export const setNormsInput = z.object({
  version: rowInput.version,
  ownVoiceLeast: percent,
  employerVoiceMost: percent,
  ranking: z.enum(['on', 'off']).transform(word => word === 'on'),
  authorFirstHours: z.coerce.number().int().min(0).max(720),
})
export const calendarFeedInput = z.object({})

export type ResultSearch = z.infer<typeof resultSearch>
export type SetNorms = z.infer<typeof setNormsInput>
