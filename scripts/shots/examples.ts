import { sql } from 'drizzle-orm'
import { inScope, inWriteScope } from '@/db/scoped'
import { can } from '@/lib/platform/access/permissions'
import { systemScope } from '@/lib/platform/access/system-scope'
import { createPasswordResetLink } from '@/lib/platform/auth/create-password-reset'
import { createUser } from '@/lib/platform/auth/create-user'
import { inviteMember } from '@/lib/platform/auth/invite-member'
import type { DemoSession } from './demo-sessions'
import { makeImports } from './import-examples'

/** One address of a route. */
export interface Example {
  /** Its part of the picture's name. */
  readonly name: string
  readonly path: string
}

type FindExamples = (sessions: readonly DemoSession[], visitor: DemoSession | null) => Promise<Example[]>

/**
 * Addresses for the routes with a dynamic part, as `visitor` can open them (null: a stranger). A new such route needs a line
 * here; none for a visitor means that he has nothing to open there.
 */
export const examples: Readonly<Record<string, FindExamples>> = {
  '/figures/[figure]': async () =>
    ['published', 'open', 'held'].map(figure => ({
      name: `figures-${figure}`,
      path: `/figures/${figure}`,
    })),
  '/members/[id]': async (_sessions, visitor) => {
    const id = visitor === null ? null : await findSalesperson(visitor)
    return id === null ? [] : [{ name: 'members-id', path: `/members/${id}` }]
  },
  '/content/posts/[id]': (_sessions, visitor) =>
    findNewest(visitor, 'content-posts-id', '/content/posts', 'post'),
  '/content/results/[id]': (_sessions, visitor) =>
    findNewest(visitor, 'content-results-id', '/content/results', 'post'),
  '/content/library/[id]': (_sessions, visitor) =>
    findNewest(visitor, 'content-library-id', '/content/library', 'reference_text'),
  '/pipeline/[id]': (_sessions, visitor) => findNewest(visitor, 'pipeline-id', '/pipeline', 'opportunity'),
  '/import/[id]': async (_sessions, visitor) =>
    visitor !== null && can(visitor.role, 'import:run') ? makeImports(visitor.scope) : [],
  '/invite/[token]': async ([session]) => {
    if (session === undefined) return []
    const invitation = { email: 'camille.morel@maison-ravel.example', name: 'Camille Morel' } as const
    const organization = systemScope(session.scope)
    const { link } = await inWriteScope(organization, scope =>
      inviteMember(scope, { ...invitation, role: 'marketing' }),
    )
    return [{ name: 'invite-token', path: new URL(link).pathname }]
  },
  '/reset/[token]': async () => {
    const email = 'paul.garnier@maison-ravel.example'
    await createUser({ email, name: 'Paul Garnier', password: null })
    const link = await createPasswordResetLink(email)
    if (link === null) throw new Error('The example of a password reset was not made.')
    return [{ name: 'reset-token', path: new URL(link).pathname }]
  },
}

/** A salesperson whose page the visitor may open: himself, if he is one. */
function findSalesperson({ role, scope }: DemoSession): Promise<string | null> {
  const seen = scope.contentMembers
  const ids = seen === 'everyone' ? null : JSON.stringify(role === 'salesperson' ? [scope.memberId] : seen)
  return inScope(scope, async ({ db }) => {
    const [row] = await db.execute<{ id: string }>(sql`
      select id from member
      where role = 'salesperson' and status = 'active'
        and (${ids}::text is null or id::text in (select jsonb_array_elements_text(${ids}::text::jsonb)))
      order by name limit 1`)
    return row?.id ?? null
  })
}

const shownFirst = {
  post: sql`where status = 'published'`,
  opportunity: sql`where status = 'open'`,
  reference_text: sql``,
}

/** The newest row of a table that the visitor sees, a published post or an open opportunity where there are several kinds. */
async function findNewest(
  visitor: DemoSession | null,
  name: string,
  path: string,
  table: keyof typeof shownFirst,
): Promise<Example[]> {
  if (visitor === null) return []
  const [row] = await inScope(visitor.scope, ({ db }) =>
    db.execute<{ id: string }>(
      sql`select id from ${sql.identifier(table)} ${shownFirst[table]} order by id desc limit 1`,
    ),
  )
  return row === undefined ? [] : [{ name, path: `${path}/${row.id}` }]
}
