'use server'

import { defineAction } from '@/lib/platform/action/define-action'
import { confirmMeetingInput, settlePromiseInput } from './inputs'
import { confirmMeeting, settlePromise } from './mutations'

export const confirmMeetingAction = defineAction({
  name: 'meeting/confirm',
  permission: 'meeting:confirm',
  input: confirmMeetingInput,
  mutate: confirmMeeting,
})

export const settlePromiseAction = defineAction({
  name: 'promise/settle',
  permission: 'promise:settle',
  input: settlePromiseInput,
  mutate: settlePromise,
})
