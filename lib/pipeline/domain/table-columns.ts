/** What the table can show of an opportunity, in the order in which it is offered. */
export const tableColumns = [
  'person',
  'company',
  'stage',
  'owner',
  'team',
  'amount',
  'weighted',
  'probability',
  'forecast',
  'origin',
  'expectedClose',
  'nextStep',
  'nextStepOn',
  'lastContact',
  'idleDays',
  'opened',
  'ageDays',
  'closed',
  'reason',
  'source',
  'pipeline',
] as const
export type TableColumn = (typeof tableColumns)[number]

/** What a view shows that names no columns. */
export const standardColumns: readonly TableColumn[] = [
  'person',
  'stage',
  'owner',
  'amount',
  'weighted',
  'expectedClose',
  'nextStep',
  'nextStepOn',
  'lastContact',
]

/** What rows can be put into groups by. */
export const tableGroups = [
  'stage',
  'owner',
  'team',
  'company',
  'origin',
  'forecast',
  'closeMonth',
  'closedMonth',
  'status',
  'pipeline',
] as const
export type TableGroup = (typeof tableGroups)[number]

/** Every column can order the rows, and the name that is always there. */
export const tableSortKeys = ['name', ...tableColumns] as const
export type TableSortKey = (typeof tableSortKeys)[number]

/** Columns whose figures stand at the right, and whose largest comes first. */
export const figureColumns: readonly TableSortKey[] = [
  'amount',
  'weighted',
  'probability',
  'idleDays',
  'ageDays',
]
