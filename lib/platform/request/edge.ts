import type { IncomingMessage, ServerResponse } from 'node:http'
import { type BodyException, limitOf } from './body-limits'
import { closePolitely } from './close-politely'
import { CountedRequest, type Pace } from './counted-request'
import { answerAtEdge, type EdgeRefusal } from './edge-answer'
import { isForeign, ownOrigins, type Site, settleHost } from './own-origins'
import { isReadableAddress } from './readable-address'
import type { RequestContext } from './request-context'
import { makeSlots, type SlotCounts } from './upload-slots'

export interface EdgeOptions {
  readonly site: Site
  /** The ways in that may send more than the others. */
  readonly larger: readonly BodyException[]
  readonly pace?: Pace
  /** Uploads at once, and of one network address. */
  readonly uploads?: SlotCounts
  /** Bytes of bodies that are not whole yet, of all requests together. */
  readonly mostWaiting?: number
}

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const ordinaryPace: Pace = { grace: 20_000, bytesPerSecond: 1024 }
const ordinaryUploads: SlotCounts = { all: 24, each: 8 }
const ordinaryWaiting = 16 * 1024 * 1024

/**
 * What stands before the application and decides by the head and the length of a request alone: whose page caused it, whether its
 * address can be read, how much it sends and how fast. What comes through has a Host to believe and a body that is whole, or, for
 * an upload, one that fails at its limit.
 */
export function makeEdge({
  site,
  larger,
  pace = ordinaryPace,
  uploads = ordinaryUploads,
  mostWaiting = ordinaryWaiting,
}: EdgeOptions) {
  const takeSlot = makeSlots(uploads)
  let waiting = 0

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
    handle: Handle,
  ): Promise<void> => {
    const refuse = (refusal: EdgeRefusal) => answerAtEdge(request, response, refusal)
    const hasBody = sendsBody(request)
    if (hasBody) closePolitely(request, response)
    if (!isReadableAddress(request.url ?? '/')) return refuse('invalid_address')
    const own = ownOrigins(site, request.socket.localAddress)
    if (isForeign(request, own)) {
      if (site.publicUrl === undefined) tellOfPublicUrl()
      return refuse('foreign')
    }
    settleHost(request, own)
    if (!hasBody) return handle(request, response)
    const { most, upload } = limitOf(larger, context)
    if (Number(request.headers['content-length'] ?? 0) > most) return refuse('too_large')
    const slot = upload ? takeSlot(context.address) : null
    if (typeof slot === 'string') return refuse(slot)
    if (slot !== null) response.once('close', slot.free)
    // Said by us and not by Node, so that a client that asks before it sends can be refused.
    if (request.headers.expect?.toLowerCase() === '100-continue') response.writeContinue()
    return upload ? stream(most) : hold(most)

    async function hold(most: number): Promise<void> {
      let held = 0
      const hear = (bytes: number) => {
        held += bytes
        waiting += bytes
        return waiting <= mostWaiting
      }
      const counted = new CountedRequest(request, { most, pace, streams: false, hear })
      const ended = await counted.ended
      waiting -= held
      if (ended === null) return handle(counted, response)
      if (ended !== 'gone') refuse(ended)
    }

    async function stream(most: number): Promise<void> {
      const counted = new CountedRequest(request, { most, pace, streams: true })
      counted.ended.then(ended => {
        if (ended === 'too_large') context.override = { status: 413 }
        if (ended === 'slow') context.override = { status: 408 }
      })
      return handle(counted, response)
    }
  }
}

let hasTold = false

/** Once, and without what was sent: whoever serves the product behind a proxy or a mapped port would look for it long. */
function tellOfPublicUrl(): void {
  if (hasTold) return
  hasTold = true
  console.warn(
    'A form was refused because it came from a page at an address that is not known as this product’s. If people open it there, set PUBLIC_URL to that address.',
  )
}

const sendsBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
