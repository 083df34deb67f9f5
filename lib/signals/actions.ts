'use server'

import { defineAction } from '@/lib/platform/action/define-action'
import {
  answerSignalInput,
  dismissSignalInput,
  handOverSignalInput,
  logSessionInput,
  logSignalInput,
  logTimeInput,
  logTouchInput,
  removeSessionInput,
  removeTimeInput,
  removeTouchInput,
  reopenSignalInput,
  snoozeSignalInput,
} from './inputs'
import { answerSignal } from './mutations/answer-signal'
import { handOverSignal } from './mutations/hand-over'
import { logOwnTouch } from './mutations/log-own-touch'
import { logSession } from './mutations/log-session'
import { logSignal } from './mutations/log-signal'
import { logTime } from './mutations/log-time'
import { removeSession, removeTime, removeTouch } from './mutations/remove-entry'
import { dismissSignal, reopenSignal, snoozeSignal } from './mutations/settle-signal'

// Touches.
export const logTouchAction = defineAction({
  name: 'touch/log',
  permission: 'touch:write',
  input: logTouchInput,
  mutate: logOwnTouch,
})

export const logSessionAction = defineAction({
  name: 'touch/log-session',
  permission: 'touch:write',
  input: logSessionInput,
  mutate: logSession,
})

export const logTimeAction = defineAction({
  name: 'time/log',
  permission: 'touch:write',
  input: logTimeInput,
  mutate: logTime,
})

export const removeTouchAction = defineAction({
  name: 'touch/remove',
  permission: 'touch:write',
  input: removeTouchInput,
  mutate: removeTouch,
})

export const removeSessionAction = defineAction({
  name: 'touch/remove-session',
  permission: 'touch:write',
  input: removeSessionInput,
  mutate: removeSession,
})

export const removeTimeAction = defineAction({
  name: 'time/remove',
  permission: 'touch:write',
  input: removeTimeInput,
  mutate: removeTime,
})

// Signals.
export const logSignalAction = defineAction({
  name: 'signal/log',
  permission: 'signal:write',
  input: logSignalInput,
  mutate: logSignal,
})

export const answerSignalAction = defineAction({
  name: 'signal/answer',
  permission: 'touch:write',
  input: answerSignalInput,
  mutate: answerSignal,
})

export const handOverSignalAction = defineAction({
  name: 'signal/hand-over',
  permission: 'signal:write',
  input: handOverSignalInput,
  mutate: handOverSignal,
})

export const snoozeSignalAction = defineAction({
  name: 'signal/snooze',
  permission: 'signal:write',
  input: snoozeSignalInput,
  mutate: snoozeSignal,
})

export const dismissSignalAction = defineAction({
  name: 'signal/dismiss',
  permission: 'signal:write',
  input: dismissSignalInput,
  mutate: dismissSignal,
})

export const reopenSignalAction = defineAction({
  name: 'signal/reopen',
  permission: 'signal:write',
  input: reopenSignalInput,
  mutate: reopenSignal,
})
