import type { post, postMetric } from '@/db/schema/content'
import type { stageChange } from '@/db/schema/history'
import type { meeting, meetingParticipant, promise } from '@/db/schema/meeting'
import type { opportunity } from '@/db/schema/opportunity'
import type { branch, member, organization, team } from '@/db/schema/organization'
import type { company, introduction, person } from '@/db/schema/people'
import type { pipeline, stage } from '@/db/schema/pipeline'
import type { brief, postComment, rhythmSlot } from '@/db/schema/plan'
import type { referenceText } from '@/db/schema/reference'
import type { signal, timeEntry, touch, touchCitation } from '@/db/schema/touch'
import type { user } from '@/db/schema/user'

/** A row as planned: its organization is the scope's, and comes in with the insertion. */
type Planned<Table extends { $inferInsert: object }> = Omit<Table['$inferInsert'], 'organizationId'>

type OrganizationRow = typeof organization.$inferInsert
type UserRow = typeof user.$inferInsert
type BranchRow = Planned<typeof branch>
type TeamRow = Planned<typeof team>
export type MemberRow = Planned<typeof member>
type PipelineRow = Planned<typeof pipeline>
type StageRow = Planned<typeof stage>
export type CompanyRow = Planned<typeof company>
export type PersonRow = Planned<typeof person>
type IntroductionRow = Planned<typeof introduction>
export type ReferenceTextRow = Planned<typeof referenceText>
export type PostRow = Planned<typeof post>
export type RhythmSlotRow = Planned<typeof rhythmSlot>
type BriefRow = Planned<typeof brief>
type PostCommentRow = Planned<typeof postComment>
type PostMetricRow = Planned<typeof postMetric>
export type SignalRow = Planned<typeof signal>
export type TouchRow = Planned<typeof touch>
type TouchCitationRow = Planned<typeof touchCitation>
type TimeEntryRow = Planned<typeof timeEntry>
export type OpportunityRow = Planned<typeof opportunity>
export type StageChangeRow = Planned<typeof stageChange>
export type MeetingRow = Planned<typeof meeting>
type ParticipantRow = Planned<typeof meetingParticipant>
export type PromiseRow = Planned<typeof promise>

/** What the team did and what happened to it, in the order rows may be inserted. */
export interface ActivityRows {
  readonly posts: PostRow[]
  readonly postMetrics: PostMetricRow[]
  readonly rhythmSlots: RhythmSlotRow[]
  readonly briefs: BriefRow[]
  readonly postComments: PostCommentRow[]
  readonly introductions: IntroductionRow[]
  readonly signals: SignalRow[]
  readonly touches: TouchRow[]
  readonly touchCitations: TouchCitationRow[]
  readonly timeEntries: TimeEntryRow[]
  readonly opportunities: OpportunityRow[]
  readonly stageChanges: StageChangeRow[]
  readonly meetings: MeetingRow[]
  readonly participants: ParticipantRow[]
  readonly promises: PromiseRow[]
}

/** The organization as it stands before anybody does anything. */
export interface OrganizationRows {
  readonly organization: OrganizationRow
  readonly users: UserRow[]
  readonly branches: BranchRow[]
  readonly teams: TeamRow[]
  readonly members: MemberRow[]
  readonly pipelines: PipelineRow[]
  readonly stages: StageRow[]
  readonly companies: CompanyRow[]
  readonly people: PersonRow[]
  readonly referenceTexts: ReferenceTextRow[]
}

export interface DemoPlan extends OrganizationRows, ActivityRows {}
