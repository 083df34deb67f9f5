import { z } from 'zod'

/** What names a row and the version of it that was seen. */
export const rowInput = { id: z.uuid(), version: z.coerce.number().int().positive() }
