import { and, eq } from 'drizzle-orm'
import { importBatch } from '@/db/schema/imports'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { fieldsOf } from '../domain/fields'
import { foldText } from '../domain/fold-text'
import { nameKey } from '../domain/identity'
import type { ImportMapping } from '../domain/mapping'
import type { MapFile } from '../inputs'
import { type Batch, findBatch, type KeptAnswers } from '../queries/find-batch'
import { listMemberChoices } from '../queries/list-choices'

export interface GivenAnswers {
  readonly map: MapFile
  readonly createMembers: boolean
  readonly forMember: string | undefined
}

/** Keeps the answers of the command line over what was suggested. Throws a Refusal `invalid` naming what does not exist. */
export async function keepAnswers(scope: WriteScope, id: string, given: GivenAnswers): Promise<void> {
  const batch = await findBatch(scope, id)
  if (batch === null) throw new Refusal('not_found')
  const { columns, dateOrder, numberStyle, stages, members, currency, blanks, scales } = given.map
  const mapping: KeptAnswers = {
    columns: { ...batch.mapping?.columns, ...checkedColumns(batch, columns ?? {}) },
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(numberStyle === undefined ? {} : { numberStyle }),
    ...(stages === undefined ? {} : { stages }),
    ...(members === undefined ? {} : { members }),
    ...(currency === undefined ? {} : { currency }),
    ...(blanks === undefined ? {} : { blanks }),
    ...(scales === undefined ? {} : { scales }),
    ...(given.createMembers ? { createMembers: true } : {}),
    allowed: scope.rowMembers,
  }
  const forMemberId = given.forMember === undefined ? null : await findSeat(scope, given.forMember)
  await scope.db
    .update(importBatch)
    .set({ mapping, forMemberId })
    .where(and(eq(importBatch.organizationId, scope.organizationId), eq(importBatch.id, id)))
}

async function findSeat(scope: WriteScope, named: string): Promise<string> {
  const seats = await listMemberChoices(scope)
  const found = seats.filter(
    ({ id, email, nameKey: key }) => id === named || email === named.toLowerCase() || key === nameKey(named),
  )
  const [only] = found
  if (only === undefined || found.length > 1)
    throw new Refusal('invalid', { fields: { forMember: only === undefined ? 'unknown' : 'ambiguous' } })
  return only.id
}

function checkedColumns(
  { kind, recognition }: Batch,
  columns: ImportMapping['columns'],
): ImportMapping['columns'] {
  const known = recognition?.columns ?? []
  const checked = Object.entries(columns).map(([field, column]) => {
    const isField = kind !== null && fieldsOf(kind).some(({ id }) => id === field)
    const found = known.find(
      ({ name }) => column !== null && (name === column || foldText(name) === foldText(column)),
    )
    if (!isField) throw new Refusal('invalid', { fields: { columns: `no field ${field}` } })
    if (column !== null && found === undefined)
      throw new Refusal('invalid', { fields: { columns: `no column ${column}` } })
    return [field, found?.name ?? null] as const
  })
  return Object.fromEntries(checked)
}
