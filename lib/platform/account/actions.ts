'use server'

import { z } from 'zod'
import type { OrganizationId } from '@/db/id'
import { defineAction } from '../action/define-action'
import { Refusal } from '../action/result'
import { changePassword } from '../auth/change-password'
import { writeDeviceCookie } from '../auth/device-cookie'
import { readRequestFacts } from '../auth/request-facts'
import { switchOrganization } from '../auth/switch-organization'

const text = z.string().min(1).max(1024)

export const changePasswordAction = defineAction({
  name: 'account/change-password',
  permission: 'profile:edit',
  input: z.object({ current: text, password: text }),
  change: async ({ sessionId, userId }, { current, password }) => {
    if (sessionId === null || userId === null) throw new Refusal('signed_out')
    const { address, device } = await readRequestFacts()
    await writeDeviceCookie(
      await changePassword({ sessionId, userId }, { current, password, address, device }),
    )
  },
})

export const switchOrganizationAction = defineAction({
  name: 'account/switch-organization',
  permission: 'profile:edit',
  input: z.object({ organization: z.uuid() }),
  change: async ({ sessionId, userId }, { organization }) => {
    if (sessionId === null || userId === null) throw new Refusal('signed_out')
    const moved = await switchOrganization({ sessionId, userId }, organization as OrganizationId)
    if (!moved) throw new Refusal('not_found')
  },
})
