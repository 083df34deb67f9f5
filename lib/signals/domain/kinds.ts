/** Everything a person can do that shows interest, the likeliest to lead somewhere first. */
export const signalKinds = [
  'request',
  'introduction',
  'message',
  'visit',
  'event',
  'comment',
  'download',
  'accepted_connection',
  'reaction',
  'profile_view',
] as const
export type SignalKind = (typeof signalKinds)[number]

export const signalStatuses = ['waiting', 'snoozed', 'answered', 'dismissed'] as const
export type SignalStatus = (typeof signalStatuses)[number]

export const dismissReasons = [
  'already_answered',
  'no_interest',
  'colleague',
  'supplier',
  'recruiter',
  'automatic',
  'other',
] as const
export type DismissReason = (typeof dismissReasons)[number]
