import { z } from 'zod'

/** What the address of a board may carry; anything else is ignored, so that no shared link ends in an error. */
const text = z.string().max(64).optional().catch(undefined)

export const boardSearch = z.object({
  period: text,
  from: text,
  to: text,
  /** `team:<id>` or `branch:<id>`. */
  people: z
    .string()
    .regex(/^(team|branch):[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
  /** One salesperson, for the rows behind his figures. */
  member: z.uuid().optional().catch(undefined),
  sort: text,
})

export type BoardSearch = z.infer<typeof boardSearch>

export type RawSearch = Readonly<Record<string, string | string[] | undefined>>

/** The search parameters of an address, typed; a name that comes twice counts as absent. */
export const readBoardSearch = (raw: RawSearch): BoardSearch => boardSearch.parse(raw)
