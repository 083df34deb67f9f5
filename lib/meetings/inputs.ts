import { z } from 'zod'

/** What a form may say happened at a meeting. */
export const confirmMeetingInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
  outcome: z.enum(['held', 'no_show_theirs', 'no_show_ours', 'cancelled']),
})

export const settlePromiseInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
  outcome: z.enum(['kept', 'broken']),
})

export type ConfirmMeeting = z.infer<typeof confirmMeetingInput>
export type SettlePromise = z.infer<typeof settlePromiseInput>
