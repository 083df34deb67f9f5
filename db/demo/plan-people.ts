import { dayOf, instantOf, isoDate } from './calendar'
import { quarters, trades } from './company-names'
import { mailboxOf, nameKeyOf } from './name-key'
import { firstNames, lastNames, positions } from './names'
import type { Seat } from './plan-organization'
import type { Random } from './random'
import type { CompanyRow, PersonRow } from './rows'

export interface Acquaintance {
  readonly personId: string
  readonly companyId: string
  readonly companyName: string
  readonly name: string
}

interface PlannedPeople {
  readonly companies: CompanyRow[]
  readonly people: PersonRow[]
  readonly knownBy: ReadonlyMap<string, readonly Acquaintance[]>
}

const peopleEach = 17
const companiesEach = 6.7

/** About 160 companies and 400 people, most of them known from before `since`, near the branch or not. */
export function planPeople(seats: readonly Seat[], since: Date, random: Random, newId: (at: Date) => string) {
  const planned = { companies: [] as CompanyRow[], people: [] as PersonRow[] }
  const taken = new Set<string>()
  const unseen = (make: () => string): string => {
    for (;;) {
      const name = make()
      if (taken.has(nameKeyOf(name))) continue
      taken.add(nameKeyOf(name))
      return name
    }
  }
  const knownBy = new Map<string, readonly Acquaintance[]>()
  let due = 0
  for (const seat of seats) {
    const own: CompanyRow[] = []
    for (due += companiesEach; due >= 1; due -= 1) own.push(planCompany(seat, since, random, newId, unseen))
    planned.companies.push(...own)
    const acquaintances: Acquaintance[] = []
    for (let count = 0; count < peopleEach; count += 1) {
      const works = own[count] ?? random.pick(own)
      const person = planPerson(seat, works, since, random, newId, unseen)
      planned.people.push(person)
      acquaintances.push({
        personId: person.id,
        companyId: works.id,
        companyName: works.name,
        name: person.name,
      })
    }
    knownBy.set(seat.memberId, acquaintances)
  }
  return { ...planned, knownBy } satisfies PlannedPeople
}

type Unseen = (make: () => string) => string

function planCompany(
  seat: Seat,
  since: Date,
  random: Random,
  newId: (at: Date) => string,
  unseen: Unseen,
): CompanyRow {
  const { sector, signs } = random.pick(trades)
  const name = unseen(() =>
    random.pick(signs).replace('{name}', random.pick(lastNames)).replace('{quarter}', random.pick(quarters)),
  )
  return {
    id: newId(since),
    name,
    nameKey: nameKeyOf(name),
    sector,
    location: random.chance(seat.persona.near) ? seat.town : random.pick(seat.around),
    website: random.chance(0.6) ? `https://www.${mailboxOf(name).replace(/[^a-z0-9]+/g, '-')}.example` : null,
    employees: Math.max(2, Math.round(random.around(22, 1))),
    foundedYear: 2026 - Math.min(120, Math.round(random.around(18, 0.8))),
    createdAt: since,
  }
}

function planPerson(
  seat: Seat,
  works: CompanyRow,
  since: Date,
  random: Random,
  newId: (at: Date) => string,
  unseen: Unseen,
): PersonRow {
  let first = ''
  let last = ''
  const name = unseen(() => {
    first = random.pick(firstNames)
    last = random.pick(lastNames)
    return `${first} ${last}`
  })
  const connected = dayOf(since) - Math.round(random.around(200, 1))
  const linked = random.chance(0.75)
  return {
    id: newId(instantOf(connected, 600)),
    memberId: seat.memberId,
    companyId: works.id,
    name,
    nameKey: nameKeyOf(name),
    firstName: first,
    lastName: last,
    email: random.chance(0.55)
      ? `${mailboxOf(name)}@${mailboxOf(works.name).replace(/[^a-z0-9]+/g, '-')}.example`
      : null,
    phone: random.chance(0.5) ? `+33 6 39 98 ${random.between(10, 99)} ${random.between(10, 99)}` : null,
    profileUrl: linked ? `https://network.example/in/${mailboxOf(name).replace('.', '-')}` : null,
    position: random.pick(positions),
    roles: rolesOf(random),
    influence: random.chance(0.75) ? influenceOf(random) : null,
    reach: random.chance(0.7) ? Math.round(random.around(380, 0.9)) : null,
    connectedOn: linked ? isoDate(connected) : null,
    createdAt: since,
  }
}

function rolesOf(random: Random): NonNullable<PersonRow['roles']> {
  const chances = { buyer: 0.45, prescriber: 0.25, ambassador: 0.14, visitor: 0.22, detractor: 0.04 } as const
  return (Object.keys(chances) as (keyof typeof chances)[]).filter(role => random.chance(chances[role]))
}

const influenceOf = (random: Random): number =>
  Number(random.weighted({ '-4': 1, '-2': 3, '-1': 5, '0': 14, '1': 22, '2': 25, '3': 16, '4': 9, '5': 4 }))
