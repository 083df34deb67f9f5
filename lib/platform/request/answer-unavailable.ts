import { unavailableChannel } from '@/db/unavailable'
import { busyDigest } from './domain/busy-digest'
import { currentRequest } from './request-context'

/** How long whoever was turned away is asked to wait. */
export const busyRetrySeconds = 2

/**
 * From now on a request that the database has no time for is answered with 503 and Retry-After, whatever its page makes of the
 * error: pages of Next would say 500.
 */
export function answerUnavailable(): void {
  unavailableChannel.subscribe(error => {
    const request = currentRequest()
    if (request !== null) request.override = { status: 503, retryAfterSeconds: busyRetrySeconds }
    if (error instanceof Error) Object.assign(error, { digest: busyDigest })
  })
}
