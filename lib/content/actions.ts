'use server'

import { defineAction } from '@/lib/platform/action/define-action'
import {
  addFeedInput,
  addReferenceInput,
  briefInput,
  calendarFeedInput,
  declineBriefInput,
  editReferenceInput,
  movePostInput,
  publishPostInput,
  recordMetricsInput,
  referenceInput,
  removeCommentInput,
  rowSeenInput,
  setNormsInput,
  setRhythmInput,
  stepPostInput,
  writeBriefInput,
  writeCommentInput,
} from './inputs'
import { declineBrief, takeBrief, withdrawBrief } from './mutations/answer-brief'
import { renewCalendarFeed, revokeCalendarFeed } from './mutations/calendar-feed'
import { addFeed, refreshFeed, removeFeed } from './mutations/feed'
import { recordMetrics } from './mutations/metrics'
import { movePostOnPlan } from './mutations/move-post'
import { archivePost, publishPost } from './mutations/publish-post'
import { addReference, editReference, removeReference } from './mutations/reference'
import { deletePost } from './mutations/save-post-delete'
import { stepPost } from './mutations/save-post-step'
import { setNorms } from './mutations/set-norms'
import { setRhythm } from './mutations/set-rhythm'
import { writeBrief } from './mutations/write-brief'
import { removeComment, writeComment } from './mutations/write-comment'

// The plan.
export const movePostAction = defineAction({
  name: 'post/move',
  permission: 'content:write',
  input: movePostInput,
  mutate: movePostOnPlan,
})

export const setRhythmAction = defineAction({
  name: 'rhythm/set',
  permission: 'content:write',
  input: setRhythmInput,
  mutate: setRhythm,
})

export const writeBriefAction = defineAction({
  name: 'brief/write',
  permission: 'brief:write',
  input: writeBriefInput,
  mutate: writeBrief,
})

export const takeBriefAction = defineAction({
  name: 'brief/take',
  permission: 'content:write',
  input: briefInput,
  mutate: takeBrief,
})

export const declineBriefAction = defineAction({
  name: 'brief/decline',
  permission: 'content:write',
  input: declineBriefInput,
  mutate: declineBrief,
})

export const withdrawBriefAction = defineAction({
  name: 'brief/withdraw',
  permission: 'brief:write',
  input: briefInput,
  mutate: withdrawBrief,
})

export const writeCommentAction = defineAction({
  name: 'comment/write',
  permission: 'content:write',
  input: writeCommentInput,
  mutate: writeComment,
})

export const removeCommentAction = defineAction({
  name: 'comment/remove',
  permission: 'content:write',
  input: removeCommentInput,
  mutate: removeComment,
})

// The composer.
export const stepPostAction = defineAction({
  name: 'post/step',
  permission: 'content:write',
  input: stepPostInput,
  mutate: stepPost,
})

export const deletePostAction = defineAction({
  name: 'post/delete',
  permission: 'content:write',
  input: rowSeenInput,
  mutate: deletePost,
})

export const publishPostAction = defineAction({
  name: 'post/publish',
  permission: 'content:write',
  input: publishPostInput,
  mutate: publishPost,
})

export const archivePostAction = defineAction({
  name: 'post/archive',
  permission: 'content:write',
  input: rowSeenInput,
  mutate: archivePost,
})

export const recordMetricsAction = defineAction({
  name: 'post/record-metrics',
  permission: 'content:write',
  input: recordMetricsInput,
  mutate: recordMetrics,
})

// The library, the portfolio's norms, and what is one's own.
export const addReferenceAction = defineAction({
  name: 'reference/add',
  permission: 'reference:manage',
  input: addReferenceInput,
  mutate: addReference,
})

export const editReferenceAction = defineAction({
  name: 'reference/edit',
  permission: 'reference:manage',
  input: editReferenceInput,
  mutate: editReference,
})

export const removeReferenceAction = defineAction({
  name: 'reference/remove',
  permission: 'reference:manage',
  input: referenceInput,
  mutate: removeReference,
})

export const addFeedAction = defineAction({
  name: 'feed/add',
  permission: 'reference:manage',
  input: addFeedInput,
  mutate: addFeed,
})

export const refreshFeedAction = defineAction({
  name: 'feed/refresh',
  permission: 'reference:manage',
  input: referenceInput,
  mutate: refreshFeed,
})

export const removeFeedAction = defineAction({
  name: 'feed/remove',
  permission: 'reference:manage',
  input: referenceInput,
  mutate: removeFeed,
})

export const setNormsAction = defineAction({
  name: 'organization/set-content-norms',
  permission: 'organization:manage',
  input: setNormsInput,
  mutate: setNorms,
})

export const renewCalendarFeedAction = defineAction({
  name: 'calendar-feed/renew',
  permission: 'content:write',
  input: calendarFeedInput,
  mutate: renewCalendarFeed,
})

export const revokeCalendarFeedAction = defineAction({
  name: 'calendar-feed/revoke',
  permission: 'content:write',
  input: calendarFeedInput,
  mutate: revokeCalendarFeed,
})
