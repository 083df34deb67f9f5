import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

/** Something of a person's that a touch can answer. */
export interface SignRow {
  readonly id: string
  readonly kind: 'signal' | 'introduction'
  /** Of a signal, what the person did; of an introduction `introduction`. */
  readonly what: string
  readonly occurredAt: Date
  /** Whether it still waits for an answer. */
  readonly waiting: boolean
  /** The post it was about, or who introduced. */
  readonly about: string | null
  readonly note: string | null
}

const most = 12

/** The newest signs of a person that the reader may cite, of the 180 days before a moment. */
export async function listSigns(scope: ReadScope, personId: string, moment: Date): Promise<SignRow[]> {
  const span = sql`between ${moment.toISOString()}::timestamptz - interval '180 days' and ${moment.toISOString()}::timestamptz`
  const rows = await readRows<{
    id: string
    kind: 'signal' | 'introduction'
    what: string
    occurred_at: string
    waiting: boolean
    about: string | null
    note: string | null
  }>(
    scope,
    sql`select * from (
        select s.id, 'signal' as kind, s.kind::text as what, s.occurred_at, s.status in ('waiting', 'snoozed') as waiting,
          left(split_part(p.body, e'\\n', 1), 80) as about, left(s.note, 200) as note
        from signal s left join post p on p.organization_id = s.organization_id and p.id = s.post_id
        where s.organization_id = ${scope.organizationId} and s.person_id = ${personId}::uuid and s.occurred_at ${span}
        union all
        select i.id, 'introduction', 'introduction', i.occurred_at, false, g.name, left(i.note, 200)
        from introduction i join person g on g.organization_id = i.organization_id and g.id = i.giver_id
        where i.organization_id = ${scope.organizationId} and i.introduced_id = ${personId}::uuid
          and i.direction = 'received' and i.occurred_at ${span}
      ) s
      order by occurred_at desc, id limit ${sql.raw(String(most))}`,
  )
  return rows.map(({ occurred_at, ...row }) => ({ ...row, occurredAt: new Date(occurred_at) }))
}
