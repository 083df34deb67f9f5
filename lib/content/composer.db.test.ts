import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { Refusal } from '@/lib/platform/action/result'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { type Draft, readDraft } from './domain/draft'
import { savePostInput } from './inputs'
import { keepReferenceShingles } from './mutations/keep-shingles'
import { recordMetrics } from './mutations/metrics'
import { keepPicture } from './mutations/picture'
import { archivePost, publishPost } from './mutations/publish-post'
import { savePost } from './mutations/save-post'
import { deletePost } from './mutations/save-post-delete'
import { stepPost } from './mutations/save-post-step'
import { findPost } from './queries/find-post'
import { findPostFigures } from './queries/find-post-figures'
import { findPostPicture } from './queries/find-post-picture'
import { findMixNorms, listMixCounts } from './queries/list-mix-counts'

const database = withTestDatabase()
let tenant: Tenant
let first: Scope
let manager: Scope
const reference =
  'Notre nouvelle gamme réduit la consommation d’énergie de trente pour cent dans tous les ateliers.'
const referenceId = newId()

const scopeOf = async (seat: SeatKey) => {
  const scope = await scopeOfSession(tenant.sessions[seat])
  if (scope === null) throw new Error(`No scope of ${seat}.`)
  return scope
}

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  tenant = await buildTenant(database.owner, { slug: 'acme' })
  ;[first, manager] = [await scopeOf('first'), await scopeOf('manager')]
  const organization_id = tenant.organizationId
  await database.owner`insert into reference_text ${database.owner([
    {
      organization_id,
      id: referenceId,
      source: 'employer',
      title: 'La gamme',
      body: reference,
      language: 'fr',
    },
  ])}`
  await inWriteScope(first, writer => keepReferenceShingles(writer, referenceId, reference))
})

const draft = (part: Partial<Draft>): Draft => ({ ...(readDraft({ body: '' }) ?? expect.fail()), ...part })

const save = (id: string, version: number, part: Partial<Draft>, scope = first, more = {}) =>
  inWriteScope(scope, writer =>
    savePost(writer, { id, version, startedFrom: null, brief: null, ...more, draft: draft(part) }),
  )
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof Refusal ? error : expect.fail(`not refused: ${error}`)
}
const read = (id: string, scope = first) => inScope(scope, reader => findPost(reader, id))

describe('saving', () => {
  it('makes the post once, then changes it, version by version', async () => {
    const id = newId()
    expect(await save(id, 0, { body: 'Bonjour' }, first, { startedFrom: referenceId })).toEqual({
      id,
      version: 1,
    })
    expect(await save(id, 0, { body: 'Bonjour' })).toEqual({ id, version: 1 })
    expect(await save(id, 1, { body: 'Bonjour', variants: { x: 'Salut' } })).toEqual({ id, version: 2 })
    expect(await save(id, 1, { body: 'Bonjour', variants: { x: 'Salut' } })).toEqual({ id, version: 2 })
    expect(await read(id)).toMatchObject({
      status: 'draft',
      shared: false,
      startedFromId: referenceId,
      variants: { x: 'Salut' },
      version: 2,
    })
    await save(id, 2, { body: 'Bonjour' })
    expect((await read(id))?.variants).toEqual({})
  })

  it('shows what was saved elsewhere meanwhile', async () => {
    const id = newId()
    await save(id, 0, { body: 'un' })
    await save(id, 1, { body: 'deux' })
    const refusal = await refusalOf(save(id, 1, { body: 'trois' }))
    expect(refusal).toMatchObject({ code: 'conflict', current: { version: 2, draft: { body: 'deux' } } })
    expect((await read(id))?.body).toBe('deux')
  })

  it('is the author’s alone, also where the id is known and where the post is shared', async () => {
    const id = newId()
    await save(id, 0, { body: 'à moi' })
    expect(await read(id, manager)).toBeNull()
    expect((await refusalOf(save(id, 1, { body: 'x' }, manager))).code).toBe('not_found')
    expect((await refusalOf(save(id, 0, { body: 'x' }, manager))).code).toBe('not_found')
    await inWriteScope(first, writer => stepPost(writer, { id, version: 1, step: 'share' }))
    expect((await read(id, manager))?.body).toBe('à moi')
    expect((await refusalOf(save(id, 2, { body: 'x' }, manager))).code).toBe('not_found')
  })

  it('keeps the planned time in the author’s own zone, and an address only when it is one', async () => {
    await database.owner`update member set time_zone = 'America/Montreal' where id = ${tenant.members.first}`
    const id = newId()
    await save(id, 0, { body: 'x', plannedFor: '2026-07-01T08:30', link: 'javascript:alert(1)' })
    const post = await read(id)
    expect(post?.plannedFor?.toISOString()).toBe('2026-07-01T12:30:00.000Z')
    expect(post?.link).toBeNull()
    await database.owner`update member set time_zone = null where id = ${tenant.members.first}`
  })

  it('reads what a form or a page sends', () => {
    const sent = {
      id: newId(),
      version: 0,
      body: 'a\r\nb\u0000',
      language: 'fr',
      voice: 'own',
      intent: 'debate',
      network: 'x',
    }
    expect(savePostInput.parse(sent)).toMatchObject({
      startedFrom: null,
      draft: { body: 'a\nb', variants: {} },
    })
    expect(savePostInput.safeParse({ ...sent, voice: 'loud' }).success).toBe(false)
  })
})

describe('the way to publication', () => {
  const url = 'https://www.linkedin.com/posts/ana-1'
  const publish = (id: string, version: number, more = {}) =>
    inWriteScope(first, writer => publishPost(writer, { id, version, url, publishedAt: '', ...more }))

  it('settles what the post echoes in the same transaction', async () => {
    const id = newId()
    await save(id, 0, { body: `Je vous présente ceci. ${reference}` })
    expect((await refusalOf(publish(id, 1, { url: 'https://x.com/ana/1' }))).fields).toEqual({
      url: 'other_network',
    })
    expect((await refusalOf(publish(id, 1, { publishedAt: '2099-01-01T08:00' }))).fields).toEqual({
      publishedAt: 'future',
    })
    expect((await refusalOf(publish(id, 7))).code).toBe('conflict')
    await publish(id, 1)
    const post = await read(id)
    expect(post).toMatchObject({ status: 'published', url, version: 2 })
    expect(post?.originality).toBeGreaterThan(0)
    expect(post?.originality).toBeLessThan(0.5)
    const [kept] = await database.owner`select count(*)::integer as n from post_shingle where post_id = ${id}`
    expect(kept?.n).toBeGreaterThan(5)
    expect((await refusalOf(publish(id, 2))).fields).toEqual({ id: 'published' })
    expect(await refusalOf(save(id, 2, { body: 'autre' }))).toMatchObject({
      code: 'conflict',
      current: { status: 'published' },
    })
    await inWriteScope(first, writer => archivePost(writer, { id, version: 2 }))
    expect((await read(id))?.status).toBe('archived')
    await inWriteScope(first, writer => archivePost(writer, { id, version: 3 }))
    expect((await read(id))?.status).toBe('published')
  })

  it('notes figures, which are the author’s to note and to see', async () => {
    const id = newId()
    await save(id, 0, { body: 'Un texte à mesurer, bien à moi.' })
    const figures = {
      impressions: 1200,
      reached: null,
      reactions: 30,
      comments: 6,
      reposts: null,
      clicks: null,
    }
    const note = (scope: Scope) => inWriteScope(scope, writer => recordMetrics(writer, { id, ...figures }))
    expect((await refusalOf(note(first))).fields).toEqual({ id: 'not_published' })
    await publish(id, 1)
    await note(first)
    expect((await refusalOf(note(manager))).code).toBe('not_found')
    expect(await inScope(first, reader => findPostFigures(reader, id))).toMatchObject([figures])
    expect(await inScope(manager, reader => findPostFigures(reader, id))).toEqual([])
    const [post] = await database.owner`select impressions, reactions from post where id = ${id}`
    expect(post).toMatchObject({ impressions: 1200, reactions: 30 })
  })

  it('asks for a review, schedules with a time to come, and goes back to draft', async () => {
    const id = newId()
    await save(id, 0, { body: 'À relire' })
    const step = (version: number, to: 'in_review' | 'scheduled' | 'draft' | 'unshare') =>
      inWriteScope(first, writer => stepPost(writer, { id, version, step: to }))
    await step(1, 'in_review')
    expect((await read(id, manager))?.status).toBe('in_review')
    expect((await refusalOf(step(2, 'scheduled'))).fields).toEqual({ step: 'needs_time' })
    await save(id, 2, { body: 'À relire', plannedFor: '2099-01-01T08:30' })
    await step(3, 'scheduled')
    // A scheduled post keeps a time.
    await save(id, 4, { body: 'À relire encore', plannedFor: '' })
    expect((await read(id))?.plannedFor).not.toBeNull()
    await step(5, 'draft')
    expect(await read(id, manager)).toBeNull()
  })

  it('throws away what was never published, with its picture', async () => {
    const id = newId()
    await save(id, 0, { body: 'À jeter' })
    const picture = { mime: 'image/gif', width: 1, height: 1, bytes: Uint8Array.of(1, 2) } as const
    await inWriteScope(first, writer => keepPicture(writer, id, picture))
    await save(id, 1, { body: 'À jeter', description: 'Un point' })
    expect((await read(id))?.picture).toEqual({
      mime: 'image/gif',
      width: 1,
      height: 1,
      description: 'Un point',
    })
    expect(await inScope(manager, reader => findPostPicture(reader, id))).toBeNull()
    await inWriteScope(first, writer => deletePost(writer, { id, version: 2 }))
    expect(await read(id)).toBeNull()
    const [left] = await database.owner`select count(*)::integer as n from post_picture where post_id = ${id}`
    expect(left?.n).toBe(0)
  })
})

it('counts the mix of what was published, of one author or of all the reader may see', async () => {
  const span = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-03T00:00:00Z') }
  const count = async (scope: Scope, more = {}) =>
    (await inScope(scope, reader => listMixCounts(reader, { ...span, ...more }))).reduce(
      (sum, row) => sum + row.count,
      0,
    )
  expect(await count(first, { memberId: tenant.members.first })).toBe(1)
  expect(await count(manager)).toBeGreaterThan(1)
  expect(await inScope(first, findMixNorms)).toEqual({ ownVoiceLeast: 50, employerVoiceMost: 30 })
})
