import { type PlanColumn, planColumns } from './plan'

/** A post as a card shows it, in what a move may change. */
export interface Placed {
  readonly status: PlanColumn
  /** ISO 8601; null when not planned. */
  readonly plannedFor: string | null
}

export const planPlaces = {
  same: (one: Placed, other: Placed): boolean =>
    one.status === other.status && one.plannedFor === other.plannedFor,
  is: (value: unknown): value is Placed =>
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    planColumns.some(column => column === value.status) &&
    'plannedFor' in value &&
    (value.plannedFor === null ||
      (typeof value.plannedFor === 'string' && !Number.isNaN(Date.parse(value.plannedFor)))),
} as const
