'use server'

import { defineAction } from '@/lib/platform/action/define-action'
import { invitationInput, inviteMember } from '@/lib/platform/auth/invite-member'
import {
  endMemberSessionsInput,
  forgetPrivatePostsInput,
  setMemberStatusInput,
  setTeamVisibilityInput,
} from './inputs'
import { endMemberSessions, forgetPrivatePosts, setMemberStatus, setTeamVisibility } from './mutations'

export const inviteMemberAction = defineAction({
  name: 'member/invite',
  permission: 'member:manage',
  input: invitationInput,
  mutate: inviteMember,
})

export const setMemberStatusAction = defineAction({
  name: 'member/set-status',
  permission: 'member:manage',
  input: setMemberStatusInput,
  mutate: setMemberStatus,
})

export const endMemberSessionsAction = defineAction({
  name: 'member/end-sessions',
  permission: 'member:manage',
  input: endMemberSessionsInput,
  mutate: endMemberSessions,
})

export const forgetPrivatePostsAction = defineAction({
  name: 'member/forget-private-posts',
  permission: 'member:manage',
  input: forgetPrivatePostsInput,
  mutate: forgetPrivatePosts,
})

export const setTeamVisibilityAction = defineAction({
  name: 'organization/set-team-visibility',
  permission: 'organization:manage',
  input: setTeamVisibilityInput,
  mutate: setTeamVisibility,
})
