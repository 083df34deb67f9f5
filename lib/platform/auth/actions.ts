'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { z } from 'zod'
import { findCurrentScope } from '../access/current-scope'
import { Refusal } from '../action/result'
import { languageCookie } from '../i18n/language'
import { readerLanguage } from '../i18n/reader-language'
import { newOrganization } from '../organization/domain/organization-rules'
import { findInvitation, joinAsNewUser, joinAsUser } from './accept-invitation'
import { authenticate, authenticateInvited, refusalOf } from './authenticate'
import { cookieOptions } from './cookie-rules'
import { createMailedPasswordReset } from './create-password-reset'
import { findDemoUser } from './demo-sign-in'
import { writeDeviceCookie } from './device-cookie'
import { localPath } from './local-path'
import { canMail, mailPasswordReset } from './mail-password-reset'
import { definePublicAction } from './public-action'
import { resetPassword } from './reset-password'
import { setUp } from './set-up'
import { signIn, signOut } from './sign-in'
import { emailInput, nameInput, passwordInput } from './user-inputs'

const yearSeconds = 365 * 24 * 60 * 60
const token = z.string().max(100)
const next = z.string().optional()

export const signInAction = definePublicAction({
  name: 'auth/sign-in',
  reason: 'Where a stranger becomes a member.',
  input: z.object({ email: emailInput, password: passwordInput, next }),
  kept: ['email'],
  run: async ({ email, password, next: target }, { address, device }) => {
    const outcome = await authenticate({ email, password, address, device })
    if (!outcome.ok) throw refusalOf(outcome)
    if (!(await signIn(outcome.userId))) throw new Refusal('wrong')
    await writeDeviceCookie(outcome)
    redirect(localPath(target))
  },
})

export const demoSignInAction = definePublicAction({
  name: 'auth/demo-sign-in',
  reason: 'One click in the demo, which holds invented data; refused where DEMO is off.',
  input: z.object({ email: z.string().max(254), next }),
  kept: [],
  run: async ({ email, next: target }) => {
    const userId = await findDemoUser(email)
    if (userId === null || !(await signIn(userId))) throw new Refusal('not_found')
    redirect(localPath(target))
  },
})

export const signOutAction = definePublicAction({
  name: 'auth/sign-out',
  reason: 'Ends the session of the browser that asks, if it has one.',
  input: z.object({}),
  kept: [],
  run: async () => {
    await signOut()
    redirect('/sign-in')
  },
})

export const forgotPasswordAction = definePublicAction({
  name: 'auth/forgot-password',
  reason: 'Whoever forgot his password cannot sign in; the answer is the same for every address.',
  input: z.object({ email: emailInput }),
  kept: ['email'],
  run: async ({ email }) => {
    if (!canMail()) throw new Refusal('not_found')
    const language = await readerLanguage()
    // After the answer, so that its time says nothing about the address.
    after(async () => {
      const reset = await createMailedPasswordReset(email)
      if (reset !== null) await mailPasswordReset(reset, language)
    })
    return 'mailed'
  },
})

export const resetPasswordAction = definePublicAction({
  name: 'auth/reset-password',
  reason: 'The link is the proof.',
  input: z.object({ token, password: z.string() }),
  kept: [],
  run: async input => {
    await resetPassword(input.token, input.password)
    await signOut()
    redirect('/sign-in?done=reset')
  },
})

export const joinAction = definePublicAction({
  name: 'auth/join',
  reason: 'The invited person has no user yet; the link is the proof.',
  input: z.object({ token, name: nameInput, password: z.string() }),
  kept: ['name'],
  run: async input => {
    const invitation = await findInvitation(input.token)
    const userId = await joinAsNewUser(input.token, input.name, input.password)
    await signIn(userId, invitation?.organizationId)
    redirect('/')
  },
})

export const joinSignedOutAction = definePublicAction({
  name: 'auth/join-signed-out',
  reason: 'The link says which seat, the password who takes it.',
  input: z.object({ token, password: passwordInput }),
  kept: [],
  run: async (input, { address, device }) => {
    const invitation = await findInvitation(input.token)
    if (invitation === null) throw new Refusal('expired')
    const { email, organizationId } = invitation
    const outcome = await authenticateInvited({ email, password: input.password, address, device })
    if (!outcome.ok) throw refusalOf(outcome)
    await joinAsUser(input.token, outcome.userId)
    await signIn(outcome.userId, organizationId)
    await writeDeviceCookie(outcome)
    redirect('/')
  },
})

export const joinSignedInAction = definePublicAction({
  name: 'auth/join-signed-in',
  reason: 'The link says which seat, the session who takes it.',
  input: z.object({ token }),
  kept: [],
  run: async input => {
    const scope = await findCurrentScope()
    const invitation = await findInvitation(input.token)
    if (scope === null || scope.userId === null) throw new Refusal('signed_out')
    await joinAsUser(input.token, scope.userId)
    await signIn(scope.userId, invitation?.organizationId)
    redirect('/')
  },
})

export const setUpAction = definePublicAction({
  name: 'auth/set-up',
  reason: 'Nobody exists yet; the token from the log is the proof.',
  input: z.object({
    token: z.string().trim().min(1, { error: 'empty' }).max(100, { error: 'wrong' }),
    organizationName: newOrganization.shape.name,
    slug: newOrganization.shape.slug,
    timeZone: newOrganization.shape.timeZone,
    weekStart: z.coerce.number().pipe(newOrganization.shape.weekStart),
    currency: newOrganization.shape.currency,
    name: nameInput,
    email: emailInput,
    password: z.string(),
  }),
  kept: ['token', 'organizationName', 'slug', 'timeZone', 'weekStart', 'currency', 'name', 'email'],
  run: async input => {
    const { organizationName, slug, timeZone, weekStart, currency, name, email, password } = input
    const language = await readerLanguage()
    const facts = { name: organizationName, slug, timeZone, weekStart, currency, language }
    await signIn(await setUp(input.token, facts, { name, email, password }))
    redirect('/')
  },
})

export const chooseLanguageAction = definePublicAction({
  name: 'auth/choose-language',
  reason: 'Strangers read too.',
  input: z.object({ language: z.enum(['fr', 'en']) }),
  kept: [],
  run: async ({ language }) => {
    const store = await cookies()
    store.set(languageCookie, language, { ...cookieOptions(), maxAge: yearSeconds })
    return 'chosen'
  },
})
