import { and, eq, type SQL, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { company, person } from '@/db/schema/people'
import type { WriteScope } from '@/db/scoped'
import { emailKey, nameKey } from '@/lib/imports/domain/identity'
import { nameOfProfile, profileKey } from '@/lib/people/domain/profile-key'
import { type CardPerson, isCard, readCards } from '@/lib/people/domain/vcard'
import { Refusal } from '@/lib/platform/action/result'

export interface ResolvedPerson {
  readonly id: string
  readonly name: string
  readonly made: boolean
}

/** Whom a form names: somebody picked, else a name, a profile's address or a vCard. */
export interface NamedPerson {
  readonly person: string
  readonly personText: string
  /** The reader said that this is somebody new, whatever his namesakes. */
  readonly personNew?: string | undefined
}

/**
 * The person a form names, made on the spot when nobody knows him. A profile or an address finds its owner; a bare name finds the
 * reader's own acquaintance of that name, when there is one alone: who of several is a human's choice.
 */
export async function resolvePerson(scope: WriteScope, named: NamedPerson): Promise<ResolvedPerson> {
  if (named.person !== '') {
    const found = await findOne(scope, eq(person.id, named.person))
    if (found === null) throw new Refusal('not_found')
    return found
  }
  const text = named.personText.trim()
  if (text === '') throw new Refusal('wrong', { fields: { person: 'missing' } })
  const card = isCard(text) ? onlyCard(text) : cardOf(text)
  const key = keyOf(card)
  const known =
    (key === null ? null : await findOne(scope, eq(person.externalKey, key))) ??
    (card.email === null
      ? null
      : await findOne(scope, sql`lower(${person.email}) = ${emailKey(card.email)}`)) ??
    (key === null && named.personNew !== '1' ? await findAcquaintance(scope, card.name) : null)
  return known ?? makePerson(scope, card, key)
}

function onlyCard(text: string): CardPerson {
  const [first, ...others] = readCards(text)
  if (first === undefined || others.length > 0)
    throw new Refusal('wrong', { fields: { person: first === undefined ? 'no_card' : 'several_cards' } })
  return first
}

/** What a typed or pasted line says. */
function cardOf(text: string): CardPerson {
  const line = text.replace(/\s+/g, ' ').slice(0, 300)
  const nothing = { firstName: null, lastName: null, phone: null, position: null, company: null }
  const profile = profileKey(line)
  if (profile !== null) return { ...nothing, name: nameOfProfile(profile), email: null, profileUrl: line }
  if (/^\S+@\S+\.\S+$/.test(line)) return { ...nothing, name: line, email: emailKey(line), profileUrl: null }
  if (!/\p{L}/u.test(line)) throw new Refusal('wrong', { fields: { person: 'no_name' } })
  return { ...nothing, name: line.slice(0, 200), email: null, profileUrl: null }
}

/** What the next import knows the person by. */
function keyOf({ profileUrl, email }: CardPerson): string | null {
  const profile = profileUrl === null ? null : profileKey(profileUrl)
  // Any other address may be a company's page, which many have in common.
  if (profile?.startsWith('url:linkedin.com/in/') === true) return profile
  return email === null ? null : `email:${emailKey(email)}`
}

/** An id and a key are one person's; of several with one address it is the reader's own, else whom we know longest. */
async function findOne(
  { db, organizationId, memberId }: WriteScope,
  which: SQL,
): Promise<ResolvedPerson | null> {
  const [found] = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(eq(person.organizationId, organizationId), which))
    .orderBy(sql`${person.memberId} is not distinct from ${memberId}::uuid desc`, person.id)
    .limit(1)
  return found === undefined ? null : { ...found, made: false }
}

async function findAcquaintance(scope: WriteScope, name: string): Promise<ResolvedPerson | null> {
  if (scope.memberId === null) return null
  const found = await scope.db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(
      and(
        eq(person.organizationId, scope.organizationId),
        eq(person.nameKey, nameKey(name)),
        eq(person.memberId, scope.memberId),
      ),
    )
    .limit(2)
  const [only] = found
  return found.length === 1 && only !== undefined ? { ...only, made: false } : null
}

async function makePerson(scope: WriteScope, card: CardPerson, key: string | null): Promise<ResolvedPerson> {
  const { db, organizationId, memberId } = scope
  const id = newId<'person'>()
  const companyId = card.company === null ? null : await companyNamed(scope, card.company)
  const made = await db
    .insert(person)
    .values({
      organizationId,
      id,
      memberId,
      companyId,
      name: card.name,
      nameKey: nameKey(card.name),
      firstName: card.firstName,
      lastName: card.lastName,
      email: card.email === null ? null : emailKey(card.email),
      phone: card.phone,
      profileUrl: card.profileUrl,
      position: card.position,
      externalKey: key,
    })
    .onConflictDoNothing()
    .returning({ id: person.id })
  if (made.length > 0) return { id, name: card.name, made: true }
  // Somebody else made the same one a moment ago.
  const known = key === null ? null : await findOne(scope, eq(person.externalKey, key))
  if (known === null) throw new Refusal('conflict')
  return known
}

async function companyNamed({ db, organizationId }: WriteScope, name: string): Promise<string> {
  const row = { organizationId, id: newId<'company'>(), name, nameKey: nameKey(name) }
  await db.insert(company).values(row).onConflictDoNothing()
  const [found] = await db
    .select({ id: company.id })
    .from(company)
    .where(and(eq(company.organizationId, organizationId), eq(company.nameKey, row.nameKey)))
  return found?.id ?? row.id
}
