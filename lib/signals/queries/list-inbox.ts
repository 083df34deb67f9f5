import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { waitingSignals } from '@/db/waiting-signals'
import type { DismissReason, SignalKind, SignalStatus } from '../domain/kinds'
import { type InboxWho, ofWho } from './inbox-people'

export interface InboxSignal {
  readonly id: string
  readonly version: number
  readonly kind: SignalKind
  readonly status: SignalStatus
  readonly occurredAt: Date
  readonly answeredAt: Date | null
  readonly snoozedUntil: Date | null
  readonly dismissReason: DismissReason | null
  readonly note: string | null
  readonly memberId: string
  readonly memberName: string
  readonly handedFrom: string | null
  readonly personId: string
  /** Empty when the source hides the name. */
  readonly personName: string
  readonly personDetail: string | null
  readonly post: { readonly id: string; readonly start: string } | null
  readonly introducedBy: string | null
}

export interface InboxPage {
  readonly signals: readonly InboxSignal[]
  readonly hasMore: boolean
}

export const inboxLists = ['waiting', 'snoozed', 'past'] as const
export type InboxList = (typeof inboxLists)[number]

export interface InboxAsked {
  readonly list: InboxList
  readonly who: InboxWho
  readonly kind: SignalKind | undefined
  readonly page: number
  readonly size: number
}

type Row = Record<string, string | number | null>

/** A page of one list: what waits oldest first, what was put off by when it comes back, what is settled newest first. */
export async function listInbox(scope: ReadScope, asked: InboxAsked): Promise<InboxPage> {
  const rows = await readRows<Row>(scope, asked.list === 'past' ? past(scope, asked) : open(scope, asked))
  return { signals: rows.slice(0, asked.size).map(readSignal), hasMore: rows.length > asked.size }
}

const pageOf = ({ page, size }: InboxAsked) =>
  sql`limit ${size + 1}::integer offset ${(page - 1) * size}::integer`
const ofKind = ({ kind }: InboxAsked) => (kind === undefined ? sql`true` : sql`s.kind = ${kind}::signal_kind`)

/** What is open: waits, or was put off. */
function open(scope: ReadScope, asked: InboxAsked): SQL {
  const condition = sql`${ofWho(scope, asked.who, sql`s.member_id`)} and ${ofKind(asked)}`
  if (asked.list === 'snoozed')
    return sql`
      ${wanted} from (${putOff(scope, condition)}) s ${joined}
      order by s.snoozed_until, s.id ${pageOf(asked)}`
  return sql`
    ${wanted} from (${waitingSignals(scope, condition)}) s ${joined}
    order by s.occurred_at, s.id ${pageOf(asked)}`
}

const putOff = ({ organizationId }: ReadScope, condition: SQL) => sql`
  select * from signal s
  where s.organization_id = ${organizationId} and s.status = 'snoozed' and s.snoozed_until > now() and ${condition}`

/** The newest of each member, then the newest of those: a walk along the member's index, however long ago it all began. */
function past(scope: ReadScope, asked: InboxAsked): SQL {
  return sql`
    ${wanted} from (
      select n.* from member w cross join lateral (
        select * from signal s
        where s.organization_id = w.organization_id and s.member_id = w.id and s.status in ('answered', 'dismissed')
          and ${ofKind(asked)}
        order by s.occurred_at desc limit ${asked.page * asked.size + 1}::integer
      ) n
      where w.organization_id = ${scope.organizationId} and ${ofWho(scope, asked.who, sql`w.id`)}
    ) s ${joined}
    order by s.occurred_at desc, s.id ${pageOf(asked)}`
}

/** One signal, in whatever list it is; null when the scope may not see it. */
export async function findInboxSignal(scope: ReadScope, id: string): Promise<InboxSignal | null> {
  const [row] = await readRows<Row>(
    scope,
    sql`${wanted} from signal s ${joined} where s.organization_id = ${scope.organizationId} and s.id = ${id}::uuid`,
  )
  return row === undefined ? null : readSignal(row)
}

/** How many wait, with those whose time to come back has come, and how many were put off. */
export async function countInbox(
  scope: ReadScope,
  who: InboxWho,
): Promise<{ readonly waiting: number; readonly snoozed: number }> {
  const condition = ofWho(scope, who, sql`s.member_id`)
  const [row] = await readRows<{ waiting: number; snoozed: number }>(
    scope,
    sql`
    select (select count(*)::integer from (${waitingSignals(scope, condition)}) w) as waiting,
      (select count(*)::integer from (${putOff(scope, condition)}) l) as snoozed`,
  )
  return row ?? { waiting: 0, snoozed: 0 }
}

const wanted = sql`
  select s.id, s.version, s.kind, s.status, s.occurred_at::text as occurred_at, s.answered_at::text as answered_at,
    s.snoozed_until::text as snoozed_until, s.dismiss_reason, s.note, m.id as member_id, m.name as member_name,
    h.name as handed_from, p.id as person_id, p.name as person_name,
    concat_ws(', ', p.position, c.name) as person_detail, o.id as post_id, left(o.body, 160) as post_start, g.name as introduced_by`

const joined = sql`
  join member m on m.organization_id = s.organization_id and m.id = s.member_id
  left join member h on h.organization_id = s.organization_id and h.id = s.handed_from_id
  join person p on p.organization_id = s.organization_id and p.id = s.person_id
  left join company c on c.organization_id = p.organization_id and c.id = p.company_id
  left join post o on o.organization_id = s.organization_id and o.id = s.post_id
  left join introduction i on i.organization_id = s.organization_id and i.id = s.introduction_id
  left join person g on g.organization_id = i.organization_id and g.id = i.giver_id`

const text = (value: string | number | null | undefined) =>
  value == null || value === '' ? null : String(value)
const moment = (value: string | number | null | undefined) => (value == null ? null : new Date(String(value)))

function readSignal(row: Row): InboxSignal {
  const postId = text(row.post_id)
  return {
    id: String(row.id),
    version: Number(row.version),
    kind: row.kind as SignalKind,
    status: row.status as SignalStatus,
    occurredAt: new Date(String(row.occurred_at)),
    answeredAt: moment(row.answered_at),
    snoozedUntil: moment(row.snoozed_until),
    dismissReason: row.dismiss_reason as DismissReason | null,
    note: text(row.note),
    memberId: String(row.member_id),
    memberName: String(row.member_name),
    handedFrom: text(row.handed_from),
    personId: String(row.person_id),
    personName: String(row.person_name),
    personDetail: text(row.person_detail),
    post: postId === null ? null : { id: postId, start: String(row.post_start ?? '').split('\n')[0] ?? '' },
    introducedBy: text(row.introduced_by),
  }
}
