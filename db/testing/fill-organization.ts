import type postgres from 'postgres'
import { systemScope } from '@/lib/platform/access/system-scope'
import { type Id, type MemberId, newId, type OrganizationId } from '../id'
import type { Scope } from '../scope'

export interface House {
  readonly scope: Scope
  readonly organizationId: OrganizationId
  readonly members: readonly [MemberId, MemberId]
  readonly personId: Id<'person'>
  readonly stages: Readonly<Record<'open' | 'won' | 'lost', Id<'stage'>>>
}

interface Facts {
  readonly slug: string
  readonly timeZone?: string
  readonly weekStart?: number
}

/** An organization with two salespeople, one person they know, and a stage of each kind; nothing they did yet. */
export async function buildHouse(
  owner: postgres.Sql,
  { slug, timeZone = 'Europe/Paris', weekStart = 1 }: Facts,
): Promise<House> {
  const organizationId = newId<'organization'>()
  const [branch, team, pipeline] = [newId(), newId(), newId()]
  const members = [newId<'member'>(), newId<'member'>()] as const
  const personId = newId<'person'>()
  const stages = { open: newId<'stage'>(), won: newId<'stage'>(), lost: newId<'stage'>() }
  const own = { organization_id: organizationId }
  await owner.begin(async sql => {
    const put = (table: string, rows: readonly object[]) =>
      sql`insert into ${sql(table)} ${sql(rows.map(row => ({ ...own, ...row })))}`
    await put('organization', [
      { slug, name: slug, time_zone: timeZone, week_start: weekStart, currency: 'EUR', language: 'fr' },
    ])
    await put('branch', [{ id: branch, kind: 'branch', name: 'Lyon' }])
    await put('team', [{ id: team, branch_id: branch, name: 'Lyon 1' }])
    await put(
      'member',
      members.map((id, index) => ({
        id,
        role: 'salesperson',
        name: `Seller ${index}`,
        name_key: `seller ${index}`,
        team_id: team,
      })),
    )
    await put('person', [{ id: personId, member_id: members[0], name: 'Ana Roy', name_key: 'ana roy' }])
    await put('pipeline', [{ id: pipeline, name: 'Ventes', position: 0 }])
    await put(
      'stage',
      Object.entries(stages).map(([kind, id], position) => ({
        id,
        pipeline_id: pipeline,
        key: kind,
        kind,
        probability: 50,
        position,
      })),
    )
  })
  const scope = systemScope({
    organizationId,
    organizationName: slug,
    organizationSlug: slug,
    isDemo: false,
    timeZone,
    weekStart,
    currency: 'EUR',
    language: 'fr',
  })
  return { scope, organizationId, members, personId, stages }
}

/** One row of everything a salesperson can have, and of what an import leaves, so that no tenant table is empty. */
export async function fillHouse(owner: postgres.Sql, house: House): Promise<void> {
  const { organizationId, members, personId, stages } = house
  const at = '2026-03-02T10:00:00Z'
  const day = '2026-03-02'
  await owner.begin(async sql => {
    await sql`insert into holiday ${sql({ organization_id: organizationId, id: newId(), day, name: 'Fair' })}`
    for (const member_id of members) {
      const put = (table: string, row: object) =>
        sql`insert into ${sql(table)} ${sql({ organization_id: organizationId, ...row })}`
      const ids = {
        opportunity: newId(),
        post: newId(),
        touch: newId(),
        meeting: newId(),
        batch: newId(),
        reference: newId(),
      }
      const introduction = newId()
      await put('company', { id: newId(), name: member_id, name_key: member_id })
      await put('opportunity', {
        id: ids.opportunity,
        member_id,
        stage_id: stages.won,
        status: 'won',
        name: 'Deal',
        amount_cents: 100_00,
        currency: 'EUR',
        opened_on: '2026-02-01',
        closed_on: day,
      })
      await fillPipeline(put, member_id, { ...ids, open: stages.open, person: personId })
      await put('stage_change', {
        id: newId(),
        opportunity_id: ids.opportunity,
        member_id,
        to_stage_id: stages.won,
        changed_at: at,
      })
      const post = { member_id, language: 'fr', voice: 'own', intent: 'inform', network: 'linkedin' }
      await put('post', { ...post, id: ids.post, status: 'published', published_at: at, body: 'Published' })
      await put('post', { ...post, id: newId(), status: 'draft', body: 'Draft' })
      await put('post_metric', {
        id: newId(),
        post_id: ids.post,
        member_id,
        captured_at: at,
        impressions: 10,
      })
      await put('introduction', {
        id: introduction,
        member_id,
        giver_id: personId,
        introduced_id: personId,
        direction: 'received',
        occurred_at: at,
      })
      await put('signal', { id: newId(), member_id, person_id: personId, kind: 'comment', occurred_at: at })
      await put('touch', {
        id: ids.touch,
        member_id,
        channel: 'warm_call',
        result: 'answered',
        warm: true,
        occurred_at: at,
      })
      await put('touch_citation', {
        id: newId(),
        touch_id: ids.touch,
        member_id,
        introduction_id: introduction,
      })
      await put('time_entry', { id: newId(), member_id, channel: 'social', day, minutes: 30 })
      await put('meeting', {
        id: ids.meeting,
        member_id,
        kind: 'in_person',
        status: 'held',
        title: 'Coffee',
        starts_at: at,
        minutes: 30,
      })
      await put('meeting_participant', { meeting_id: ids.meeting, person_id: personId, member_id })
      await put('promise', { id: newId(), member_id, text: 'Call back', due_on: day })
      await put('reference_text', {
        id: ids.reference,
        source: 'employer',
        title: 'T',
        body: 'B',
        language: 'fr',
      })
      await fillContent(put, member_id, ids)
      await put('import_batch', { id: ids.batch, kind: 'deals', state: 'done', file_name: 'deals.csv' })
      await put('import_chunk', { batch_id: ids.batch, position: 0, bytes: Buffer.from('a') })
      await put('import_row', { batch_id: ids.batch, line: 2, action: 'refuse' })
      await put('audit_entry', { id: newId(), action: 'test', entity: 'member' })
      await put('idempotency_key', { member_id, key: newId() })
    }
  })
}

/** An open opportunity and what is kept around it. */
async function fillPipeline(
  put: (table: string, row: object) => Promise<unknown>,
  member_id: MemberId,
  { open, person: person_id }: { readonly open: Id<'stage'>; readonly person: Id<'person'> },
): Promise<void> {
  const opportunity_id = newId()
  const of = { opportunity_id, member_id }
  await put('opportunity', {
    id: opportunity_id,
    member_id,
    stage_id: open,
    status: 'open',
    name: 'Open deal',
    amount_cents: 50_00,
    currency: 'EUR',
  })
  await put('opportunity_person', { ...of, person_id, part: 'buyer' })
  await put('opportunity_note', { ...of, id: newId(), author_id: member_id, body: 'Likes oak' })
  await put('saved_view', { id: newId(), member_id, name: 'Mine', shared: true, search: {} })
  await put('close_reason', { id: newId(), kind: 'lost', name: `Moved, said ${member_id}`, position: 0 })
  await put('working_hours', { id: newId(), weekday: 1, opens_at: 540, closes_at: 1080 })
  await put('forecast_submission', {
    id: newId(),
    member_id,
    people: 'all',
    week_starts_on: '2026-03-02',
    quarter_starts_on: '2026-01-01',
    commit_cents: 1,
    most_likely_cents: 2,
    best_case_cents: 3,
    won_cents: 0,
    open_cents: 4,
    weighted_cents: 2,
  })
}

/** The rows around a published post and a reference text. */
async function fillContent(
  put: (table: string, row: object) => Promise<unknown>,
  member_id: MemberId,
  { post: post_id, reference }: { readonly post: string; readonly reference: string },
): Promise<void> {
  await put('post_variant', { post_id, member_id, network: 'x', body: 'Short' })
  await put('post_picture', {
    post_id,
    member_id,
    mime: 'image/png',
    width: 1,
    height: 1,
    bytes: Buffer.from('a'),
  })
  await put('post_shingle', { post_id, member_id, hash: 1 })
  await put('post_comment', { id: newId(), post_id, author_id: member_id, body: 'Fine' })
  await put('reference_shingle', { reference_text_id: reference, hash: 1 })
  await put('reference_feed', { id: newId(), source: 'sector', url: `https://example.com/${member_id}` })
  await put('rhythm_slot', { member_id, weekday: 2, minute: 510 })
  await put('brief', { id: newId(), author_id: member_id, member_id, topic: 'Wood', why: 'It burns' })
  await put('calendar_feed', { member_id, token_hash: member_id })
  await put('linkedin_activity', {
    id: newId(),
    member_id,
    kind: 'comment',
    url: 'https://example.com',
    external_key: '1',
  })
  await put('account_metric', { member_id, network: 'linkedin', day: '2026-03-02', impressions: 1 })
}
