import type { Readable } from 'node:stream'
import { text as readText } from 'node:stream/consumers'
import type { Role } from '@/db/scope'
import { inWriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { createSeatedUser } from '@/lib/platform/auth/create-seat'
import { fieldCodes } from '@/lib/platform/auth/field-codes'
import { invitationInput, inviteMember } from '@/lib/platform/auth/invite-member'
import { BadUse } from './bad-use'
import type { Answer, Prepare } from './command'
import { readOptions } from './read-options'
import { scopeOfSlug } from './scope-of-slug'

const roles: readonly Role[] = ['salesperson', 'manager', 'director', 'marketing', 'admin']

export const prepareCreateUser: Prepare = async (args, { stdin }) => {
  const { texts, flags } = readOptions(args, {
    required: ['org', 'email', 'name', 'role'],
    flags: ['password-stdin'],
  })
  const role = roles.find(known => known === texts.role)
  if (role === undefined) throw new BadUse(`--role "${texts.role}" is not known: it is ${roles.join(', ')}.`)
  const checked = invitationInput.safeParse({ ...texts, role })
  if (!checked.success) throw new Refusal('invalid', { fields: fieldCodes(checked.error) })
  const seat = checked.data
  if (!flags.has('password-stdin')) return () => invite(texts.org, seat)
  const password = await passwordFrom(stdin)
  return () => create(texts.org, { ...seat, password })
}

type Seat = { readonly email: string; readonly name: string; readonly role: Role }

async function create(org: string, { role, ...user }: Seat & { password: string }): Promise<Answer> {
  await scopeOfSlug(org)
  const { userId, memberId } = await createSeatedUser(org, role, user)
  const { email, name } = user
  return {
    json: { organization: org, email, name, role, member_id: memberId, user_id: userId },
    text: [`${name} can sign in as ${email} (${role} in ${org}).`],
    exit: 0,
  }
}

async function invite(org: string, { email, name, role }: Seat): Promise<Answer> {
  const scope = await scopeOfSlug(org)
  const { memberId, link } = await inWriteScope(scope, writer => inviteMember(writer, { email, name, role }))
  return {
    json: { organization: org, email, name, role, member_id: memberId, link },
    text: [`${name} has a seat in ${org} (${role}). This link sets the password, once, within 7 days:`, link],
    exit: 0,
  }
}

/** The password is everything given but one line end, as `echo` and password stores add it. */
async function passwordFrom(stdin: Readable): Promise<string> {
  const password = (await readText(stdin)).replace(/\r?\n$/, '')
  if (password === '') throw new BadUse('--password-stdin found no password on standard input.')
  return password
}
