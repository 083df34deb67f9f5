import { sql } from 'drizzle-orm'
import type { UserId } from '@/db/id'
import { inWriteScope } from '@/db/scoped'
import { Refusal } from '../action/result'
import {
  insertOrganization,
  namingTakenSlug,
  scopeOfNewOrganization,
} from '../organization/create-organization'
import type { NewOrganization } from '../organization/domain/organization-rules'
import { insertSeat } from './create-seat'
import { insertUser, type NewUser, prepareUser } from './create-user'
import { spendToken } from './one-time-token'
import { hasUsers } from './setup-token'
import { withinIdentity } from './within-identity'

/**
 * Makes the first organization and its administrator, all or nothing. Throws a Refusal: `invalid` with a code per field,
 * `taken` for the slug, `wrong` on `token` for one that does not hold, `forbidden` when somebody set up before.
 */
export async function setUp(token: string, facts: NewOrganization, administrator: NewUser): Promise<UserId> {
  const scope = scopeOfNewOrganization(facts)
  const ready = await prepareUser(administrator, { organizationName: scope.organizationName })
  return namingTakenSlug(() =>
    inWriteScope(scope, async writer => {
      const userId = await withinIdentity(writer, async db => {
        // Two browsers at once: the second waits here, then finds a user.
        await db.execute(sql`select pg_advisory_xact_lock(hashtext('entregent setup'))`)
        if (await hasUsers(db)) throw new Refusal('forbidden')
        const spent = await spendToken(db, 'setup', token)
        if (spent === null) throw new Refusal('wrong', { fields: { token: 'wrong' } })
        return insertUser(db, ready)
      })
      await insertOrganization(writer)
      await insertSeat(writer, { userId, email: ready.email, name: ready.name, role: 'admin' })
      return userId
    }),
  )
}
