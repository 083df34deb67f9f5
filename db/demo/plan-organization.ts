import type { Role } from '../scope'
import {
  administrator,
  house,
  mailDomain,
  marketing,
  regions,
  type StageKey,
  signInNames,
  stages,
} from './house'
import { mailboxOf, nameKeyOf } from './name-key'
import { type Persona, personas } from './personas'
import type { MemberRow, OrganizationRows } from './rows'

interface Leader {
  readonly id: string
  readonly name: string
}

/** A salesperson with the seat and the town he works from. */
export interface Seat {
  readonly memberId: string
  readonly persona: Persona
  readonly town: string
  readonly around: readonly string[]
  readonly manager: Leader
  readonly marketing: Leader
}

interface PlannedHouse
  extends Pick<
    OrganizationRows,
    'organization' | 'users' | 'branches' | 'teams' | 'members' | 'pipelines' | 'stages'
  > {
  readonly seats: readonly Seat[]
  readonly stageIds: Readonly<Record<StageKey, string>>
}

/** The tree, the teams, the seats and the pipeline of Maison Ravel, all made at `since`. */
export function planOrganization(since: Date, newId: (at: Date) => string): PlannedHouse {
  const id = () => newId(since)
  const organization = { ...house, organizationId: id(), createdAt: since }
  const pipelineId = id()
  const planned = {
    organization,
    users: [],
    branches: [],
    teams: [],
    members: [],
    pipelines: [{ id: pipelineId, name: 'Maison Ravel', position: 1, createdAt: since }],
    stages: stages.map((stage, index) => ({ ...stage, id: id(), pipelineId, position: index + 1 })),
    seats: [],
    stageIds: { signal: '', warm_call: '', meeting: '', proposal: '', won: '', lost: '' },
  } as PlannedHouse & { seats: Seat[]; stageIds: Record<StageKey, string> }
  for (const { key } of stages)
    planned.stageIds[key] = planned.stages.find(stage => stage.key === key)?.id ?? ''

  const seat = (name: string, role: Role, place: Partial<MemberRow> = {}) => {
    const email = `${mailboxOf(name)}@${mailDomain}`
    const userId = signInNames.includes(name) ? id() : null
    if (userId !== null)
      planned.users.push({
        id: userId,
        email,
        name,
        passwordHash: null,
        language: null,
        isDemo: true,
        createdAt: since,
      })
    const member = {
      id: id(),
      userId,
      role,
      name,
      nameKey: nameKeyOf(name),
      email,
      createdAt: since,
      ...place,
    }
    planned.members.push(member)
    return member.id
  }

  seat(administrator, 'admin')
  const editor = { id: seat(marketing, 'marketing'), name: marketing }
  for (const region of regions) {
    const regionId = id()
    planned.branches.push({ id: regionId, kind: 'region', name: region.name, createdAt: since })
    seat(region.director, 'director', { branchId: regionId })
    for (const { town, manager, around } of region.branches) {
      const branchId = id()
      const teamId = id()
      planned.branches.push({
        id: branchId,
        parentId: regionId,
        kind: 'branch',
        name: town,
        createdAt: since,
      })
      const managerId = seat(manager, 'manager', { teamId })
      planned.teams.push({ id: teamId, branchId, managerId, name: `Équipe ${town}`, createdAt: since })
      for (const persona of personas[town] ?? []) {
        const memberId = seat(persona.name, 'salesperson', { teamId, ...targetsOf(persona) })
        planned.seats.push({
          memberId,
          persona,
          town,
          around,
          manager: { id: managerId, name: manager },
          marketing: editor,
        })
      }
    }
  }
  return planned
}

const targetsOf = (persona: Persona): Partial<MemberRow> => ({
  weeklyPostsTarget: 1,
  weeklyHandshakesTarget: persona.walkIns > 1 ? 3 : 2,
  weeklyMeetingsTarget: persona.walkIns > 1 ? 4 : 3,
  quarterlyWonTargetCents: (persona.wins > 0.8 ? 75_000 : persona.progress > 0 ? 45_000 : 55_000) * 100,
})
