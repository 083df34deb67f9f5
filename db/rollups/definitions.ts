/**
 * What each rollup sums. One text serves the triggers (over their transition tables), the rebuild and `verify` (over the
 * base tables), so that the three cannot disagree.
 *
 * In an expression `r` is the row and `o` its organization.
 */
export interface RollupSource {
  readonly table: string
  /** The day the row counts on, in the organization's time zone; rows with a null day count nowhere. */
  readonly day: string
  readonly where?: string
  /** Expressions of the rollup's extra keys and measures; a measure left out counts 0. */
  readonly values: Readonly<Record<string, string>>
}

export interface Rollup {
  readonly table: string
  readonly keys: readonly string[]
  readonly measures: readonly string[]
  readonly sources: readonly RollupSource[]
}

const localDay = (column: string) => `(r.${column} at time zone o.time_zone)::date`
const when = (condition: string, value = '1') => `case when ${condition} then ${value} else 0 end`

export const rollups: readonly Rollup[] = [
  {
    table: 'activity_rollup',
    keys: ['channel'],
    measures: ['touches', 'warm_touches', 'conversations', 'appointments', 'minutes'],
    sources: [
      {
        table: 'touch',
        day: localDay('occurred_at'),
        values: {
          channel: 'r.channel',
          touches: 'r.quantity',
          warm_touches: when('r.warm', 'r.quantity'),
          conversations: when(`r.result <> 'unanswered'`, 'r.quantity'),
          appointments: when(`r.result = 'appointment'`, 'r.quantity'),
          minutes: 'r.minutes',
        },
      },
      { table: 'time_entry', day: 'r.day', values: { channel: 'r.channel', minutes: 'r.minutes' } },
    ],
  },
  {
    table: 'signal_rollup',
    keys: [],
    measures: ['signals', 'answered'],
    sources: [
      {
        table: 'signal',
        day: localDay('occurred_at'),
        values: { signals: '1', answered: when(`r.status = 'answered'`) },
      },
    ],
  },
  {
    table: 'post_rollup',
    keys: [],
    measures: [
      'planned',
      'published',
      'measured',
      'impressions',
      'reactions',
      'comments',
      'reposts',
      'engagements',
      'originality_sum',
      'originality_count',
    ],
    sources: [
      {
        table: 'post',
        day: localDay('planned_for'),
        where: `r.status in ('scheduled', 'published', 'archived')`,
        values: { planned: '1' },
      },
      {
        table: 'post',
        day: localDay('published_at'),
        where: `r.status in ('published', 'archived')`,
        values: {
          published: '1',
          measured: when('r.impressions is not null'),
          impressions: 'coalesce(r.impressions, 0)',
          reactions: 'coalesce(r.reactions, 0)',
          comments: 'coalesce(r.comments, 0)',
          reposts: 'coalesce(r.reposts, 0)',
          engagements: when(
            'r.impressions is not null',
            'coalesce(r.reactions, 0) + coalesce(r.comments, 0) + coalesce(r.reposts, 0)',
          ),
          originality_sum: 'coalesce(r.originality, 0)',
          originality_count: when('r.originality is not null'),
        },
      },
    ],
  },
  {
    table: 'stage_entry_rollup',
    keys: ['stage_id'],
    measures: ['entries', 'first_entries'],
    sources: [
      {
        table: 'stage_change',
        day: localDay('changed_at'),
        values: { stage_id: 'r.to_stage_id', entries: '1', first_entries: when('r.from_stage_id is null') },
      },
    ],
  },
  {
    table: 'close_rollup',
    keys: [],
    measures: ['won', 'lost', 'won_warm', 'won_cents', 'cycle_days', 'cycle_count'],
    sources: [
      {
        table: 'opportunity',
        day: 'r.closed_on',
        values: {
          won: when(`r.status = 'won'`),
          lost: when(`r.status = 'lost'`),
          won_warm: when(`r.status = 'won' and r.origin = 'warm'`),
          won_cents: when(`r.status = 'won'`, 'coalesce(r.amount_cents, 0)'),
          cycle_days: when(`r.status = 'won' and r.opened_on is not null`, 'r.closed_on - r.opened_on'),
          cycle_count: when(`r.status = 'won' and r.opened_on is not null`),
        },
      },
    ],
  },
  {
    table: 'cycle_rollup',
    keys: ['cycle_days'],
    measures: ['won'],
    sources: [
      {
        table: 'opportunity',
        day: 'r.closed_on',
        where: `r.status = 'won' and r.opened_on is not null`,
        values: { cycle_days: 'r.closed_on - r.opened_on', won: '1' },
      },
    ],
  },
  {
    table: 'meeting_rollup',
    keys: [],
    measures: [
      'held',
      'handshakes',
      'significant',
      'rated',
      'next_steps',
      'no_show_theirs',
      'no_show_ours',
      'cancelled',
      'moved',
      'to_confirm',
    ],
    sources: [
      {
        table: 'meeting',
        day: localDay('starts_at'),
        where: `r.status <> 'planned'`,
        values: {
          held: when(`r.status = 'held'`),
          handshakes: when(`r.status = 'held' and r.kind = 'in_person'`),
          significant: when(`r.status = 'held' and r.significant`),
          rated: when(`r.status = 'held' and r.significant is not null`),
          next_steps: when(`r.status = 'held' and r.next_step is not null`),
          no_show_theirs: when(`r.status = 'no_show_theirs'`),
          no_show_ours: when(`r.status = 'no_show_ours'`),
          cancelled: when(`r.status = 'cancelled'`),
          moved: when(`r.status = 'moved'`),
          to_confirm: when(`r.status = 'to_confirm'`),
        },
      },
    ],
  },
]
