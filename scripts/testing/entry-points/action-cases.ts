import { newId } from '@/db/id'
import type { Who } from './as-request'

type Fields = Readonly<Record<string, string>>

/**
 * What an action that names no row but the reader's own is sent, so that it does its work and may spill into another
 * tenant; `seen` is the version of the organization.
 */
export const ownFields: Readonly<Record<string, (who: Who) => Fields>> = {
  'account/change-password': () => ({ current: 'not the password', password: 'grumpy otter files taxes' }),
  'preferences/set-theme': () => ({ theme: 'dark' }),
  'preferences/set-density': () => ({ density: 'comfortable' }),
  'preferences/set-language': () => ({ language: 'en' }),
  'member/invite': ({ tenant }) => ({
    email: `new@${tenant.slug}.example`,
    name: 'New',
    role: 'salesperson',
  }),
  'organization/set-team-visibility': () => ({ version: '1', teamVisibility: 'averages' }),
  'organization/set-content-norms': () => ({
    ...{ version: '1', ownVoiceLeast: '40', employerVoiceMost: '30', ranking: 'on', authorFirstHours: '24' },
  }),
  'pipeline/add': ({ seat }) => ({ name: `Second of ${seat}` }),
  'reason/add': ({ seat }) => ({ kind: 'lost', name: `Reason of ${seat}` }),
  'view/save': ({ seat }) => ({ name: `View of ${seat}`, search: '' }),
  'touch/log-session': () => ({ attempts: '10', answered: '2', interested: '1', appointments: '0' }),
  'time/log': () => ({ medium: 'social', minutes: '30' }),
  'reference/add': ({ seat }) => ({
    source: 'employer',
    title: seat,
    body: `Body of ${seat}`,
    language: 'fr',
  }),
  'feed/add': ({ seat }) => ({ source: 'sector', url: `https://${seat}.example/feed` }),
  'calendar-feed/renew': () => ({}),
  'calendar-feed/revoke': () => ({}),
  'rhythm/set': () => ({ version: '1', timeZone: 'Europe/Paris', weekday: '3', time: '09:00' }),
  'hours/set': () => ({ seen: '' }),
  'holiday/add': () => ({ day: '2026-07-14', name: 'A day' }),
  'holiday/remove': () => ({ day: '2026-07-14' }),
}

/** Actions that name several rows: what is the attacker's own in each field, while another field names a foreign row. */
export const ownRows: Readonly<Record<string, (who: Who) => Fields>> = {
  'opportunity/move': ({ tenant, seat }) => ({
    id: tenant.rows[seat].open,
    stageId: tenant.rows[seat].stages.won,
  }),
  'opportunity/create': ({ tenant, seat }) => ({
    stageId: tenant.rows[seat].stages.open,
    person: tenant.rows[seat].person,
  }),
  'opportunity/add-part': ({ tenant, seat }) => ({
    id: tenant.rows[seat].open,
    personId: tenant.rows[seat].person,
  }),
  'opportunity/remove-part': ({ tenant, seat }) => ({
    id: tenant.rows[seat].open,
    personId: tenant.rows[seat].person,
  }),
  'signal/hand-over': ({ tenant, seat }) => ({ id: tenant.rows[seat].signal, to: tenant.members[seat] }),
}

export interface PublicCase {
  readonly fields: (other: Who, invitation: string) => Fields
  /** How it ends for a member of another tenant. */
  readonly ends: 'failed' | 'done' | 'redirect'
}

const password = 'grumpy otter files taxes'
const nobodysToken = 'A'.repeat(43)

/** Every action that answers strangers, sent by members of one tenant and aimed at the other. */
export const publicActionCases: Readonly<Record<string, PublicCase>> = {
  'auth/sign-in': {
    fields: ({ tenant }) => ({ email: `first@${tenant.slug}.example`, password }),
    ends: 'failed',
  },
  'auth/demo-sign-in': {
    fields: ({ tenant }) => ({ email: `first@${tenant.slug}.example` }),
    ends: 'failed',
  },
  'auth/forgot-password': {
    fields: ({ tenant }) => ({ email: `first@${tenant.slug}.example` }),
    ends: 'failed',
  },
  'auth/reset-password': { fields: () => ({ token: nobodysToken, password }), ends: 'failed' },
  'auth/join': { fields: () => ({ token: nobodysToken, name: 'X', password }), ends: 'failed' },
  'auth/join-signed-out': { fields: (_other, token) => ({ token, password }), ends: 'failed' },
  'auth/join-signed-in': { fields: (_other, token) => ({ token }), ends: 'failed' },
  'auth/set-up': {
    fields: () => ({
      ...{
        token: nobodysToken,
        organizationName: 'X',
        slug: `x-${newId().slice(-8)}`,
        timeZone: 'Europe/Paris',
      },
      ...{ weekStart: '1', currency: 'EUR', name: 'X', email: 'x@x.example', password },
    }),
    ends: 'failed',
  },
  'auth/choose-language': { fields: () => ({ language: 'fr' }), ends: 'done' },
  'auth/sign-out': { fields: () => ({}), ends: 'redirect' },
}
