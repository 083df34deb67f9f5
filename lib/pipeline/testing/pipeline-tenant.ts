import { randomUUID } from 'node:crypto'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { withTenant } from '@/scripts/testing/with-tenant'
import { moveOpportunity } from '../mutations/move-opportunity'

/** A database with two tenants, and the ways to have deals and stages in the first and to work on them from any seat. */
export function withPipeline() {
  const seats = withTenant(['there'])
  const { owner, tenant, write } = seats
  const house = () => tenant('here').rows.first

  return {
    ...seats,
    /** The pipeline, its stages and its reason. */
    house,
    move: (seat: SeatKey, input: Parameters<typeof moveOpportunity>[1]) =>
      write(seat, scope => moveOpportunity(scope, input)),
    async addStage(name: string): Promise<string> {
      const id = randomUUID()
      await owner()`insert into stage ${owner()({
        organization_id: tenant('here').organizationId,
        id,
        pipeline_id: house().pipeline,
        key: id,
        name,
        kind: 'open',
        probability: 40,
        position: 1,
      })}`
      return id
    },
    async addDeal(seat: SeatKey, values: Record<string, unknown> = {}): Promise<string> {
      const id = randomUUID()
      await owner()`insert into opportunity ${owner()({
        organization_id: tenant('here').organizationId,
        id,
        member_id: tenant('here').members[seat],
        stage_id: house().stages.open,
        status: 'open',
        name: `deal ${id}`,
        currency: 'EUR',
        amount_cents: 100_000,
        opened_on: '2026-01-05',
        ...values,
      })}`
      return id
    },
    changesOf: (id: string) =>
      owner()`select from_stage_id, to_stage_id, author_id from stage_change where opportunity_id = ${id} order by recorded_at, id`,
    dealOf: async (id: string) =>
      (await owner()`select *, closed_on::text as closed_day from opportunity where id = ${id}`)[0],
  }
}
