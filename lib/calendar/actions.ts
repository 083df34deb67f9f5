'use server'

import { defineAction } from '@/lib/platform/action/define-action'
import { addHolidayInput, removeHolidayInput, setHoursInput } from './inputs'
import { addHoliday, removeHoliday, setHours } from './mutations/set-hours'

export const setHoursAction = defineAction({
  name: 'hours/set',
  permission: 'pipeline:manage',
  input: setHoursInput,
  mutate: setHours,
})

export const addHolidayAction = defineAction({
  name: 'holiday/add',
  permission: 'pipeline:manage',
  input: addHolidayInput,
  mutate: addHoliday,
})

export const removeHolidayAction = defineAction({
  name: 'holiday/remove',
  permission: 'pipeline:manage',
  input: removeHolidayInput,
  mutate: removeHoliday,
})
