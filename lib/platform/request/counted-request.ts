import { IncomingMessage } from 'node:http'

/** What ended a body before its end. */
export type BodyEnd = 'too_large' | 'slow' | 'busy' | 'gone'

/**
 * How long a body may take: `grace` milliseconds, and one second longer for every `bytesPerSecond` that came. While the sender waits
 * for us, no time passes.
 */
export interface Pace {
  readonly grace: number
  readonly bytesPerSecond: number
}

interface Watch {
  /** Bytes. */
  readonly most: number
  readonly pace: Pace
  /** Whether the sender waits for the reader; a body that is to be whole first has no reader yet. */
  readonly streams: boolean
  /** Hears of every piece; false ends the body as `busy`. */
  readonly hear?: (bytes: number) => boolean
}

/**
 * A request as the application gets it: the same head, and a body that is counted as it comes. When the body ends before its
 * end it fails here, and the connection, which this object does not own, stays open for the answer.
 */
export class CountedRequest extends IncomingMessage {
  /** Null once the whole body came, else why it did not. */
  readonly ended: Promise<BodyEnd | null>

  constructor(source: IncomingMessage, watch: Watch) {
    super(source.socket)
    this.httpVersion = source.httpVersion
    this.httpVersionMajor = source.httpVersionMajor
    this.httpVersionMinor = source.httpVersionMinor
    this.rawHeaders = source.rawHeaders
    this.headers = source.headers
    if (source.method !== undefined) this.method = source.method
    if (source.url !== undefined) this.url = source.url
    this.#source = source
    this.ended = this.#follow(watch)
    // Whoever reads the body hears of its failure; without a reader there is nobody to tell.
    this.on('error', () => {})
  }

  readonly #source: IncomingMessage

  #pausedAt: number | null = null
  #paused = 0

  override _read(): void {
    if (this.#pausedAt !== null) this.#paused += performance.now() - this.#pausedAt
    this.#pausedAt = null
    this.#source.resume()
  }

  #pause(): void {
    this.#pausedAt = performance.now()
    this.#source.pause()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    done(error)
  }

  #follow({ most, pace, streams, hear }: Watch): Promise<BodyEnd | null> {
    const source = this.#source
    const begun = performance.now()
    let received = 0
    return new Promise(resolve => {
      const watch = setInterval(
        () => {
          const allowed = pace.grace + (received / pace.bytesPerSecond) * 1000
          const taken = performance.now() - begun - this.#paused
          if (this.#pausedAt === null && taken > allowed) finish('slow')
        },
        Math.min(1000, pace.grace / 2),
      )
      let isDone = false
      const finish = (end: BodyEnd | null) => {
        if (isDone) return
        isDone = true
        clearInterval(watch)
        source.off('data', take)
        if (end === null) {
          this.complete = true
          this.push(null)
        } else {
          source.pause()
          this.destroy(new Error(`The body of the request ended early: ${end}.`))
        }
        resolve(end)
      }
      const take = (piece: Buffer) => {
        received += piece.length
        if (received > most) finish('too_large')
        else if (hear?.(piece.length) === false) finish('busy')
        else if (!this.push(piece) && streams) this.#pause()
      }
      source.on('data', take)
      source.once('end', () => finish(null))
      source.once('close', () => finish('gone'))
      source.on('error', () => finish('gone'))
    })
  }
}
