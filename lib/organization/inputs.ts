import { z } from 'zod'

const row = { id: z.uuid(), version: z.coerce.number().int().positive() }

export const setMemberStatusInput = z.object({ ...row, status: z.enum(['active', 'deactivated']) })
export const endMemberSessionsInput = z.object({ id: z.uuid() })
export const forgetPrivatePostsInput = z.object({ id: z.uuid() })
export const setTeamVisibilityInput = z.object({
  version: z.coerce.number().int().positive(),
  teamVisibility: z.enum(['averages', 'names']),
})

export type SetMemberStatus = z.infer<typeof setMemberStatusInput>
export type EndMemberSessions = z.infer<typeof endMemberSessionsInput>
export type ForgetPrivatePosts = z.infer<typeof forgetPrivatePostsInput>
export type SetTeamVisibility = z.infer<typeof setTeamVisibilityInput>
