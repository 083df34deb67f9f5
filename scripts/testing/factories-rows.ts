import { type MemberId, newId } from '@/db/id'
import { markOf, type SeatKey } from './factories-seats'

/** The ids of what one seat has, for those who try to reach it. */
export interface TenantRows {
  readonly meeting: string
  readonly promise: string
  readonly batch: string
  readonly person: string
  /** A published post, a draft that its author shared, and a draft and an idea that he did not. */
  readonly post: string
  readonly shared: string
  readonly draft: string
  readonly idea: string
  /** A topic that was suggested to him, and his remark on his shared draft. */
  readonly brief: string
  readonly comment: string
  readonly signal: string
  readonly touch: string
  /** Minutes on a channel without a touch. */
  readonly time: string
  readonly introduction: string
  /** An open opportunity, with a note, and a way to look at the table. */
  readonly open: string
  readonly note: string
  readonly view: string
  /** The pipeline of the organization, its stages and the reasons it loses for. */
  readonly pipeline: string
  readonly stages: Readonly<Record<'open' | 'won' | 'lost', string>>
  readonly reason: string
}

type Put = (table: string, rows: readonly object[]) => Promise<unknown>

/** The day of everything that happened, and days around it. */
export const eventDay = '2026-03-02'
export const eventSpan = { from: '2026-02-16', to: '2026-03-29' } as const
const at = `${eventDay}T10:00:00Z`

/** A row of everything a member can have, for every seat of an organization; its texts carry the seat's mark. */
export async function buildRows(
  put: Put,
  slug: string,
  members: Readonly<Record<SeatKey, MemberId>>,
): Promise<Record<SeatKey, TenantRows>> {
  const pipeline = newId()
  const stages = { open: newId(), won: newId(), lost: newId() }
  await put('pipeline', [{ id: pipeline, name: markOf(slug, 'all', 'pipeline'), position: 0 }])
  await put(
    'stage',
    Object.entries(stages).map(([kind, id], position) => ({
      id,
      pipeline_id: pipeline,
      key: kind === 'open' ? 'proposal' : kind,
      kind,
      probability: 50,
      rotting_days: kind === 'open' ? 21 : null,
      position,
    })),
  )
  const reason = newId()
  await put('close_reason', [{ id: reason, kind: 'lost', name: markOf(slug, 'all', 'reason'), position: 0 }])
  await put('working_hours', [{ id: newId(), weekday: 1, opens_at: 540, closes_at: 1080 }])
  await put('holiday', [{ id: newId(), day: '2026-01-01', name: markOf(slug, 'all', 'holiday') }])
  const house = { pipeline, stages, reason }
  const entries: [SeatKey, TenantRows][] = []
  for (const [key, member_id] of Object.entries(members) as [SeatKey, MemberId][]) {
    entries.push([key, await buildRowsOf(put, kind => markOf(slug, key, kind), member_id, house)])
  }
  return Object.fromEntries(entries) as Record<SeatKey, TenantRows>
}

async function buildRowsOf(
  put: Put,
  mark: (kind: string) => string,
  member_id: MemberId,
  house: Pick<TenantRows, 'pipeline' | 'stages' | 'reason'>,
): Promise<TenantRows> {
  const { stages } = house
  const ids = {
    ...house,
    signal: newId(),
    touch: newId(),
    time: newId(),
    introduction: newId(),
    open: newId(),
    note: newId(),
    view: newId(),
    meeting: newId(),
    promise: newId(),
    batch: newId(),
    person: newId(),
    post: newId(),
    shared: newId(),
    draft: newId(),
    idea: newId(),
    brief: newId(),
    comment: newId(),
  }
  const { post, touch, introduction } = ids
  const [company, won] = [newId(), newId()]
  await put('company', [{ id: company, name: mark('company'), name_key: mark('company') }])
  await put('person', [
    {
      id: ids.person,
      member_id,
      company_id: company,
      name: mark('person'),
      name_key: mark('person'),
    },
  ])
  const writing = { member_id, language: 'fr', voice: 'own', intent: 'inform', network: 'linkedin' }
  await put('post', [
    { ...writing, id: post, status: 'published', published_at: at, planned_for: at, body: mark('published') },
  ])
  await put('post', [
    { ...writing, id: ids.draft, status: 'draft', planned_for: at, body: mark('draft') },
    { ...writing, id: ids.idea, status: 'idea', planned_for: at, body: mark('idea') },
  ])
  await put('post', [{ ...writing, id: ids.shared, status: 'draft', shared: true, body: mark('shared') }])
  await put('post_comment', [
    {
      id: ids.comment,
      post_id: ids.shared,
      author_id: member_id,
      body: mark('comment'),
      mentions: [member_id],
    },
  ])
  await put('brief', [
    { id: ids.brief, author_id: member_id, member_id, topic: mark('brief'), why: mark('brief') },
  ])
  await put('rhythm_slot', [{ member_id, weekday: 2, minute: 510 }])
  await put('post_metric', [{ id: newId(), post_id: post, member_id, captured_at: at, impressions: 100 }])
  await put('introduction', [
    {
      id: introduction,
      member_id,
      giver_id: ids.person,
      introduced_id: ids.person,
      direction: 'received',
      occurred_at: at,
      note: mark('introduction'),
    },
  ])
  await put('signal', [
    {
      id: ids.signal,
      member_id,
      person_id: ids.person,
      kind: 'comment',
      occurred_at: at,
      note: mark('signal'),
    },
  ])
  await put('touch', [
    {
      id: touch,
      member_id,
      person_id: ids.person,
      channel: 'warm_call',
      result: 'appointment',
      warm: true,
      minutes: 7,
      occurred_at: at,
      note: mark('touch'),
    },
  ])
  await put('touch_citation', [{ id: newId(), touch_id: touch, member_id, introduction_id: introduction }])
  await put('time_entry', [
    { id: ids.time, member_id, channel: 'social', day: eventDay, minutes: 30, note: mark('time') },
  ])
  const deal = { member_id, currency: 'EUR', opened_on: '2026-02-20', amount_cents: 123_456 }
  await put('opportunity', [
    { ...deal, id: won, stage_id: stages.won, status: 'won', name: mark('won'), closed_on: eventDay },
  ])
  await put('opportunity', [
    { ...deal, id: newId(), stage_id: stages.lost, status: 'lost', name: mark('lost'), closed_on: eventDay },
  ])
  await put('opportunity', [
    {
      ...deal,
      id: ids.open,
      stage_id: stages.open,
      status: 'open',
      name: mark('open'),
      origin: 'warm',
      person_id: ids.person,
    },
  ])
  const of = { opportunity_id: ids.open, member_id }
  await put('opportunity_person', [{ ...of, person_id: ids.person, part: 'prescriber' }])
  await put('opportunity_note', [{ ...of, id: ids.note, author_id: member_id, body: mark('note') }])
  await put('saved_view', [{ id: ids.view, member_id, name: mark('view'), search: {} }])
  await put('forecast_submission', [
    {
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
      note: mark('forecast'),
    },
  ])
  await put('stage_change', [
    { id: newId(), opportunity_id: won, member_id, to_stage_id: stages.won, changed_at: at },
  ])
  const meeting = { member_id, kind: 'in_person', minutes: 30, starts_at: at }
  await put('meeting', [{ ...meeting, id: ids.meeting, status: 'to_confirm', title: mark('meeting') }])
  await put('meeting', [{ ...meeting, id: newId(), status: 'held', title: mark('held') }])
  await put('meeting_participant', [{ meeting_id: ids.meeting, person_id: ids.person, member_id }])
  await put('promise', [
    { id: ids.promise, member_id, person_id: ids.person, text: mark('promise'), due_on: eventDay },
  ])
  await put('import_batch', [
    { id: ids.batch, member_id, kind: 'deals', state: 'recognised', file_name: mark('batch') },
  ])
  await put('import_chunk', [{ batch_id: ids.batch, position: 0, bytes: Buffer.from(mark('chunk')) }])
  await put('import_row', [
    { batch_id: ids.batch, line: 2, action: 'refuse', problems: [], cells: [mark('cell')] },
  ])
  await put('audit_entry', [{ id: newId(), member_id, action: mark('audit'), entity: 'member' }])
  await put('idempotency_key', [{ member_id, key: newId() }])
  return ids
}
