import type { ServerResponse } from 'node:http'
import type { RequestContext } from './request-context'

/**
 * Lets the context's `override` replace the status when the head of the answer is written: a page that failed because the
 * product is busy would else say 500, or 200 with an error inside.
 */
export function overrideStatus(response: ServerResponse, context: RequestContext): void {
  const writeHead = response.writeHead
  response.writeHead = (...args: unknown[]) => {
    const { override } = context
    if (override === null && args[0] === 500 && isUnreadForm(context)) args[0] = 400
    if (override !== null) {
      const { status, retryAfterSeconds } = override
      args[0] = status
      response.statusCode = status
      if (retryAfterSeconds !== undefined) response.setHeader('retry-after', retryAfterSeconds)
    }
    return Reflect.apply(writeHead, response, args)
  }
}

/** A POST to a page is a form for an action. Next answers 500 where it cannot decode one, and no action hears of it. */
const isUnreadForm = ({ method, path, hasReachedAction }: RequestContext): boolean =>
  method === 'POST' && !path.startsWith('/api/') && hasReachedAction !== true
