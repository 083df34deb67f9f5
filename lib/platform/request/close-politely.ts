import type { IncomingMessage, ServerResponse } from 'node:http'

/** Bytes that are read to throw them away; a sender who has more to send is kept waiting, and so has time to listen. */
const most = 1024 * 1024
const patience = 1500

/**
 * For a request whose body may be answered before it came whole: such a connection is of no further use, since what follows on
 * it is the rest of the body. The answer says so, and is ended only when the rest was read and thrown away, within bounds: a
 * connection that is closed on a sender takes the answer with it.
 */
export function closePolitely(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, end } = response
  response.writeHead = (...args: unknown[]) => {
    if (!request.complete) response.setHeader('connection', 'close')
    return Reflect.apply(writeHead, response, args)
  }
  response.end = (...args: unknown[]) => {
    if (request.complete || response.writableEnded) return Reflect.apply(end, response, args)
    const last = args.findLast(argument => typeof argument === 'function')
    const [piece, encoding] = args
    if (typeof piece === 'string' || piece instanceof Uint8Array)
      response.write(piece, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8')
    else response.flushHeaders()
    throwAway(request).then(() => Reflect.apply(end, response, last === undefined ? [] : [last]))
    return response
  }
}

function throwAway(request: IncomingMessage): Promise<void> {
  let bytes = 0
  return new Promise(resolve => {
    const timer = setTimeout(resolve, patience)
    const done = () => {
      clearTimeout(timer)
      request.pause()
      resolve()
    }
    request.removeAllListeners('data')
    request.on('data', (piece: Buffer) => {
      bytes += piece.length
      if (bytes > most) request.pause()
    })
    request.once('end', done)
    request.once('close', done)
    request.resume()
  })
}
