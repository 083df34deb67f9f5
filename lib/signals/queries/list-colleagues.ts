import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { waitingSignals } from '@/db/waiting-signals'
import type { SignalKind } from '../domain/kinds'

export interface Colleague {
  readonly id: string
  readonly name: string
}

/** To whom a signal can be handed over: everybody at work who answers signals, but the one who has it. */
export const listColleagues = (scope: ReadScope, ownerId: string): Promise<Colleague[]> =>
  readRows<{ id: string; name: string }>(
    scope,
    sql`select m.id, m.name from member m
      where m.organization_id = ${scope.organizationId} and m.status = 'active' and m.role <> 'marketing'
        and m.id <> ${ownerId}::uuid
      order by m.name`,
  )

/** Whose inbox the reader may look at, with how much waits there; who lets nothing wait and leads is left out. */
export async function listInboxPeople(
  scope: ReadScope,
): Promise<{ readonly id: string; readonly name: string; readonly waiting: number }[]> {
  const seen =
    scope.rowMembers === 'everyone'
      ? sql`true`
      : sql`m.id = any (${`{${scope.rowMembers.join(',')}}`}::uuid[])`
  return readRows<{ id: string; name: string; waiting: number }>(
    scope,
    sql`
    select m.id, m.name, coalesce(w.waiting, 0)::integer as waiting from member m
    left join (
      select s.member_id, count(*) as waiting from (${waitingSignals(scope, sql`true`)}) s group by 1
    ) w on w.member_id = m.id
    where m.organization_id = ${scope.organizationId} and m.status = 'active' and ${seen}
      and m.id is distinct from ${scope.memberId}::uuid and (m.role = 'salesperson' or w.waiting > 0)
    order by m.name`,
  )
}

export interface AlsoWaiting {
  readonly id: string
  readonly kind: SignalKind
  /** As PostgreSQL writes an instant. */
  readonly at: string
}

/** Other signals of a person that wait for an answer too; one touch can answer them all. */
export const listAlsoWaiting = (
  scope: ReadScope,
  signal: { readonly id: string; readonly personId: string },
): Promise<AlsoWaiting[]> =>
  readRows<{ id: string; kind: SignalKind; at: string }>(
    scope,
    sql`select s.id, s.kind, s.occurred_at::text as at from signal s
      where s.organization_id = ${scope.organizationId} and s.person_id = ${signal.personId}::uuid
        and s.status in ('waiting', 'snoozed') and s.occurred_at <= now() and s.id <> ${signal.id}::uuid
      order by s.occurred_at limit 20`,
  )

/** What may have started a signal: the reader's newest posts and the introductions he was given. */
export async function listStarts(scope: ReadScope): Promise<{
  readonly posts: readonly { readonly id: string; readonly start: string; readonly at: string }[]
  readonly introductions: readonly {
    readonly id: string
    readonly personId: string
    readonly personName: string
    readonly giverName: string
  }[]
}> {
  const { organizationId, memberId } = scope
  const [posts, introductions] = await Promise.all([
    readRows<{ id: string; start: string; at: string }>(
      scope,
      sql`select o.id, left(o.body, 160) as start, o.published_at::text as at from post o
        where o.organization_id = ${organizationId} and o.member_id = ${memberId}::uuid and o.status = 'published'
        order by o.published_at desc limit 15`,
    ),
    readRows<{ id: string; personId: string; personName: string; giverName: string }>(
      scope,
      sql`select i.id, p.id as "personId", p.name as "personName", g.name as "giverName" from introduction i
        join person p on p.organization_id = i.organization_id and p.id = i.introduced_id
        join person g on g.organization_id = i.organization_id and g.id = i.giver_id
        where i.organization_id = ${organizationId} and i.member_id = ${memberId}::uuid and i.direction = 'received'
        order by i.occurred_at desc limit 15`,
    ),
  ])
  return { posts, introductions }
}

/** A person as a screen names him; null when nobody has this id. */
export async function findPersonNamed(
  scope: ReadScope,
  id: string,
): Promise<{ readonly id: string; readonly name: string; readonly detail: string | null } | null> {
  const [row] = await readRows<{ id: string; name: string; detail: string | null }>(
    scope,
    sql`select p.id, p.name, nullif(concat_ws(', ', p.position, c.name), '') as detail from person p
      left join company c on c.organization_id = p.organization_id and c.id = p.company_id
      where p.organization_id = ${scope.organizationId} and p.id = ${id}::uuid`,
  )
  return row ?? null
}
