import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'

/** The PostgreSQL channel of all live updates; a notice names its organization and topic, never a row's content. */
export const liveChannel = 'entregent_live'

/** What the database tells by itself (0013_what_is_proven.sql): whose scope is whose may have changed, in `rowId` that of one session. */
export const scopeTopic = 'scope'

export interface Notice {
  readonly organizationId: string
  readonly topic: string
  /** Whose rows changed, where they are somebody's: only those who may see them are told. */
  readonly memberId?: string
  /** Which row changed, where it was one: a screen may ask for it alone. */
  readonly rowId?: string
}

/** Tells every listening screen of the organization, once the transaction commits, that `topic` changed. */
export async function publish(
  scope: WriteScope,
  topic: string,
  memberId?: string,
  rowId?: string,
): Promise<void> {
  const notice: Notice = {
    organizationId: scope.organizationId,
    topic,
    ...(memberId === undefined ? {} : { memberId }),
    ...(rowId === undefined ? {} : { rowId }),
  }
  await scope.db.execute(sql`select pg_notify(${liveChannel}, ${JSON.stringify(notice)})`)
}
