import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { sql } from 'drizzle-orm'
import { inScope, inWriteScope } from '@/db/scoped'
import { moveOpportunity } from '@/lib/pipeline/mutations/move-opportunity'
import { listStageCards } from '@/lib/pipeline/queries/list-stage-cards'
import { listPipelines, listStages } from '@/lib/pipeline/queries/list-stages'
import { rememberResult } from '@/lib/platform/action/idempotency'
import { interleave } from '../interleave'
import type { Product } from '../open-product'

interface Asked {
  readonly rounds: number
  readonly listeners: number
}

interface Moves {
  /** Milliseconds of a move, of an action that writes one row, and from a commit to a listener in another process. */
  readonly moved: readonly number[]
  readonly bare: readonly number[]
  readonly seen: readonly number[]
}

/** Moves cards as their action does, beside an action that writes one row; then with many who listen over HTTP. */
export const measureMoves = (product: Product, { rounds, listeners }: Asked): Promise<Moves> =>
  product.inside(async () => {
    const { scope } = product.session('admin')
    const { pipelineId, stages, cards } = await inScope(scope, async open => {
      const [pipelines, all] = await Promise.all([listPipelines(open), listStages(open)])
      const pipelineId = pipelines[0]?.id ?? ''
      const stages = all.filter(stage => stage.pipelineId === pipelineId && stage.kind === 'open')
      const from = stages[0]?.id ?? ''
      return {
        pipelineId,
        stages,
        cards: await listStageCards(open, { stageId: from }, { kind: 'all' }, 50),
      }
    })
    const versions = new Map(cards.map(({ id, version }) => [id, version]))
    let turn = 0
    const move = async () => {
      turn += 1
      const card = cards[turn % cards.length]
      const stage = stages[Math.floor(turn / cards.length + 1) % stages.length]
      if (card === undefined || stage === undefined) throw new Error('The board has no cards to move.')
      const input = { id: card.id, version: versions.get(card.id) ?? 1, stageId: stage.id }
      const begun = performance.now()
      const moved = await inWriteScope(scope, writer =>
        rememberResult(writer, { key: randomUUID(), action: 'opportunity/move', fields: {} }, () =>
          moveOpportunity(writer, input),
        ),
      )
      const done = performance.now()
      versions.set(card.id, moved.version)
      return { ms: done - begun, done, id: card.id }
    }
    const bare = async () => {
      const begun = performance.now()
      await inWriteScope(scope, writer =>
        rememberResult(writer, { key: randomUUID(), action: 'opportunity/move', fields: {} }, () =>
          writer.db.execute(sql`insert into saved_view (organization_id, id, member_id, name, search)
            values (${scope.organizationId}, uuid_v7(), ${scope.memberId}, ${randomUUID()}, '{}')`),
        ),
      )
      return performance.now() - begun
    }
    await interleave(10, [async () => (await move()).ms, bare])
    const [moved = [], wrote = []] = await interleave(rounds, [async () => (await move()).ms, bare])
    const ears = await listenAll(product, pipelineId, listeners)
    try {
      const seen: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const ear = ears[round % ears.length]
        if (ear === undefined) continue
        // Rounds far enough apart that each move finds its listeners at rest.
        await new Promise(resolve => setTimeout(resolve, 400))
        const heard = ear.next()
        const { done } = await move()
        seen.push(Math.max(0.01, (await heard) - done))
      }
      return { moved, bare: wrote, seen }
    } finally {
      for (const ear of ears) ear.close()
    }
  })

interface Ear {
  /** When the next card is heard. */
  readonly next: () => Promise<number>
  readonly close: () => void
}

const listenAll = (product: Product, pipelineId: string, count: number): Promise<Ear[]> =>
  Promise.all(Array.from({ length: count }, () => listen(product, pipelineId)))

function listen(product: Product, pipelineId: string): Promise<Ear> {
  const { url, headers } = product.page(
    `/api/pipeline/board/live?pipeline=${pipelineId}&who=all`,
    'admin',
    'identity',
  )
  return new Promise((resolve, reject) => {
    let waiting: ((at: number) => void) | undefined
    const request = get(url, { headers, agent: false }, response => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}.`))
      response.setEncoding('utf8')
      response.once('data', () =>
        resolve({
          next: () =>
            new Promise(heard => {
              waiting = heard
            }),
          close: () => request.destroy(),
        }),
      )
      response.on('data', (text: string) => {
        if (text.includes('event: card')) waiting?.(performance.now())
      })
      response.on('error', () => undefined)
    })
    request.on('error', reject)
  })
}
