import { z } from 'zod'
import { isPlainDate } from './domain/plain-date'

/** A branch, or empty for the whole organization. */
const branchId = z.union([z.literal('').transform(() => null), z.uuid()]).default('')
const listed = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const texts = z.preprocess(listed, z.array(z.string().max(5)).max(14))

/** `08:30` as minutes after midnight; `00:00` as an end, and `24:00`, are the midnight after. */
function minuteOf(text: string, end: boolean): number | null {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text)
  if (match === null) return null
  const minute = Number(match[1]) * 60 + Number(match[2])
  if (minute > 1440) return null
  return end && minute === 0 ? 1440 : minute
}

/** The hours of a week as their form has them: day, opening and closing in parallel; a line without times is a day off. */
export const setHoursInput = z
  .object({ branchId, seen: z.string().max(500).default(''), weekday: texts, opens: texts, closes: texts })
  .transform(({ branchId: branch, seen, weekday, opens, closes }, context) => {
    const rows = weekday.flatMap((day, index) => {
      const [open = '', close = ''] = [opens[index], closes[index]]
      if (open === '' && close === '') return []
      const [opensAt, closesAt] = [minuteOf(open, false), minuteOf(close, true)]
      if (opensAt !== null && closesAt !== null && /^[1-7]$/.test(day))
        return [{ weekday: Number(day), opensAt, closesAt }]
      context.addIssue({ code: 'custom', path: ['opens'], message: 'pair' })
      return []
    })
    return { branchId: branch, seen, rows }
  })

export const addHolidayInput = z.object({
  branchId,
  day: z.string().refine(isPlainDate),
  name: z.string().trim().min(1).max(80),
})
export const removeHolidayInput = z.object({ branchId, day: z.string().refine(isPlainDate) })

/** Which branch's hours a page is about. */
export const hoursSearch = z.object({ branch: z.uuid().optional().catch(undefined) })

export type SetHours = z.infer<typeof setHoursInput>
export type AddHoliday = z.infer<typeof addHolidayInput>
export type RemoveHoliday = z.infer<typeof removeHolidayInput>
