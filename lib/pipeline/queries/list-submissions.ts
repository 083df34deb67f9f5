import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'

export interface Submission {
  readonly id: string
  readonly memberName: string
  readonly memberId: string
  /** `all` of what he may see, `team:…` or `branch:…`. */
  readonly people: string
  /** The name of the team or branch; null for all. */
  readonly peopleName: string | null
  readonly weekStartsOn: PlainDate
  readonly commitCents: number | null
  readonly mostLikelyCents: number | null
  readonly bestCaseCents: number | null
  readonly wonCents: number | null
  readonly note: string | null
  /** ISO 8601. */
  readonly createdAt: string
  /** Whether nobody said anything later of the same people. */
  readonly latest: boolean
}

const most = 60

/** What was submitted for a quarter, the newest first, and the last word of everyone however old; of some people alone when they are named. */
export async function listSubmissions(
  scope: ReadScope,
  quarterStartsOn: PlainDate,
  people: string | null,
): Promise<Submission[]> {
  const rows = await readRows<Submission & Record<string, unknown>>(
    scope,
    sql`
    select s.* from (
      select f.id, f.member_id as "memberId", m.name as "memberName", f.people, coalesce(t.name, b.name) as "peopleName",
        f.week_starts_on::text as "weekStartsOn", f.commit_cents as "commitCents", f.most_likely_cents as "mostLikelyCents",
        f.best_case_cents as "bestCaseCents", f.won_cents as "wonCents", f.note, f.created_at as "createdAt",
        row_number() over (partition by f.people, case when f.people = 'all' then f.member_id end order by f.created_at desc, f.id desc)
          = 1 as latest, row_number() over (order by f.created_at desc, f.id desc) as place
      from forecast_submission f
      join member m on m.organization_id = f.organization_id and m.id = f.member_id
      left join team t on t.organization_id = f.organization_id and f.people = 'team:' || t.id
      left join branch b on b.organization_id = f.organization_id and f.people = 'branch:' || b.id
      where f.organization_id = ${scope.organizationId} and f.quarter_starts_on = ${quarterStartsOn}::date
        and (${people}::text is null or f.people = ${people}::text)
    ) s
    where s.place <= ${most} or s.latest order by s.place`,
  )
  const unseen = { commitCents: null, mostLikelyCents: null, bestCaseCents: null, wonCents: null }
  const said = rows.map(({ place: _place, ...row }) => row)
  return scope.amounts ? said : said.map(row => ({ ...row, ...unseen }))
}
