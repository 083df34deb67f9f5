import { z } from 'zod'
import { isPlainDate } from '@/lib/calendar/domain/plain-date'
import { dismissReasons, signalKinds } from './domain/kinds'
import { snoozes } from './domain/snooze'
import { directions, media, touchResults } from './domain/touch'

/** What names a row and the version of it that was seen. */
const seen = { id: z.uuid(), version: z.coerce.number().int().positive() }
const listed = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const ids = z.preprocess(listed, z.array(z.uuid()).max(50))
const count = (most: number) => z.coerce.number<string>().int().min(0).max(most)
const note = z
  .string()
  .trim()
  .max(2000)
  .default('')
  .transform(text => text || null)

// Touches.
/** `call|unanswered|2`: what a button for one of the usual touches says, instead of the fields. */
const usualTouch = z
  .string()
  .transform(text => {
    const [medium, result, minutes] = text.split('|')
    return { medium, result, minutes }
  })
  .pipe(z.object({ medium: z.enum(media), result: z.enum(touchResults), minutes: count(1440) }))
  .optional()

/** A touch as its form has it; an empty time is now. Warm or cold is no field: it comes from what is cited. */
export const logTouchInput = z.object({
  /** Empty for somebody new: `personText` then names him. */
  personId: z.union([z.literal(''), z.uuid()]),
  personText: z.string().trim().max(300).default(''),
  medium: z.enum(media),
  direction: z.enum(directions).default('outbound'),
  result: z.enum(touchResults),
  minutes: count(1440),
  /** `datetime-local`, in the organization's time zone. */
  occurredAt: z.string().max(25).default(''),
  note,
  signalIds: ids,
  introductionIds: ids,
  usual: usualTouch,
  /** The reader was told that the person is to be left to breathe, and goes on. */
  againstBreathing: z.literal('on').optional(),
})

export const logSessionInput = z.object({
  medium: z.enum(['call', 'mailing', 'social', 'face_to_face', 'event']).default('call'),
  /** The day of the session; empty is today. */
  day: z.union([z.literal(''), z.string().refine(isPlainDate)]).default(''),
  attempts: count(5000),
  answered: count(5000),
  refused: count(5000).default(0),
  interested: count(5000),
  appointments: count(5000),
  hours: count(24).default(0),
  minutes: count(1440).default(0),
  note,
})

/** Time without a touch; `usual` is `social|30`, what a button says instead of the fields. */
export const logTimeInput = z.object({
  medium: z.enum(media).default('social'),
  day: z.union([z.literal(''), z.string().refine(isPlainDate)]).default(''),
  hours: count(24).default(0),
  minutes: count(1440).default(0),
  note,
  usual: z
    .string()
    .transform(text => {
      const [medium, minutes] = text.split('|')
      return { medium, minutes }
    })
    .pipe(z.object({ medium: z.enum(media), minutes: count(1440) }))
    .optional(),
})

export const removeTouchInput = z.object(seen)
export const removeTimeInput = z.object(seen)
export const removeSessionInput = z.object({ id: z.uuid() })

/** What the address of the touches may carry; anything else is ignored, so that no shared link ends in an error. */
export const touchesSearch = z.object({
  /** The person a touch is about to be logged for. */
  person: z.uuid().optional().catch(undefined),
  /** What was typed for one, where the page has no scripts. */
  personText: z.string().max(200).optional().catch(undefined),
  /** Whoever was typed is somebody new. */
  fresh: z.literal('1').optional().catch(undefined),
  /** A day of the week to read. */
  week: z.string().refine(isPlainDate).optional().catch(undefined),
  /** Whose; the reader's own without it. */
  member: z.uuid().optional().catch(undefined),
})

export type LogTouch = z.infer<typeof logTouchInput>
export type LogSession = z.infer<typeof logSessionInput>
export type LogTime = z.infer<typeof logTimeInput>
export type RemoveTouch = z.infer<typeof removeTouchInput>
export type RemoveTime = z.infer<typeof removeTimeInput>
export type RemoveSession = z.infer<typeof removeSessionInput>

// Signals.
/** Whom a form names: an id that was picked, else what was typed, pasted or dropped. */
const namedPerson = {
  person: z.union([z.literal(''), z.uuid()]).default(''),
  personText: z.string().max(20_000).default(''),
  personNew: z.string().max(1).optional(),
}

export const logSignalInput = z.object({
  ...namedPerson,
  kind: z.enum(signalKinds),
  /** `datetime-local`, in the organization's time zone; empty is now. */
  occurredAt: z.string().max(25).default(''),
  /** `post:ID` or `introduction:ID`: what started it. */
  start: z
    .union([
      z.literal(''),
      z.string().regex(/^(?:post|introduction):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    ])
    .default(''),
  note,
})

export const answerSignalInput = z.object({
  ...seen,
  medium: z.enum(media),
  result: z.enum(touchResults),
  minutes: count(1440).default(0),
  note,
  /** Other waiting signals of the same person, answered by the same touch. */
  also: ids,
  againstBreathing: z.literal('on').optional(),
})

export const handOverSignalInput = z.object({ ...seen, to: z.uuid() })
export const snoozeSignalInput = z.object({
  ...seen,
  until: z.enum(snoozes),
  day: z.string().max(10).default(''),
})
export const dismissSignalInput = z.object({ ...seen, reason: z.enum(dismissReasons) })
export const reopenSignalInput = z.object(seen)

/** What the address of the inbox may carry; anything else is ignored, so that no shared link ends in an error. */
export const inboxSearch = z.object({
  list: z.enum(['waiting', 'snoozed', 'past']).catch('waiting'),
  /** `mine`, `team` or a member. */
  who: z
    .union([z.enum(['mine', 'team']), z.uuid()])
    .optional()
    .catch(undefined),
  kind: z.enum(signalKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  signal: z.uuid().optional().catch(undefined),
})

export type LogSignal = z.infer<typeof logSignalInput>
export type AnswerSignal = z.infer<typeof answerSignalInput>
export type HandOverSignal = z.infer<typeof handOverSignalInput>
export type SnoozeSignal = z.infer<typeof snoozeSignalInput>
export type DismissSignal = z.infer<typeof dismissSignalInput>
export type ReopenSignal = z.infer<typeof reopenSignalInput>
export type InboxSearch = z.infer<typeof inboxSearch>
