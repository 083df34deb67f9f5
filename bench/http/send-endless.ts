import { request } from 'node:http'

const piece = Buffer.alloc(256 * 1024, 'a')

interface Sending {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** Bytes; sent unless the server has enough of it before. */
  readonly bytes: number
  /** Whether the length is said beforehand; else the body comes in chunks. */
  readonly declared: boolean
}

/** Sends a body as fast as the connection takes it; gives the status, or what the connection broke with. */
export function sendEndless(url: string, { method, headers, bytes, declared }: Sending): Promise<string> {
  return new Promise(resolve => {
    const length = declared ? { 'content-length': String(bytes) } : {}
    const sent = request(url, { method, headers: { ...headers, ...length } }, answer => {
      answer.resume()
      answer.once('close', () => resolve(String(answer.statusCode)))
    })
    sent.once('error', error => resolve(error.message))
    let left = bytes
    const more = () => {
      while (left > 0 && !sent.destroyed) {
        const part = piece.subarray(0, Math.min(left, piece.length))
        left -= part.length
        if (!sent.write(part)) return void sent.once('drain', more)
      }
      sent.end()
    }
    more()
  })
}
