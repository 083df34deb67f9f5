import { inBackground } from '@/db/pool/background'
import { logError } from '../action/log-error'

export interface Worker {
  /** Takes no further work and waits for what is under way. */
  stop(): Promise<void>
}

interface Work {
  /** What the log calls it. */
  readonly name: string
  /** Claims and does the next piece; false when there is none. */
  readonly next: () => Promise<boolean>
  /** Calls back when there may be work; gives how to stop hearing. */
  readonly hear: (wake: () => void) => Promise<() => Promise<void>>
  /** How often to look all the same: for what a lost notice or a dead worker left. */
  readonly pollMilliseconds: number
}

/** Does one piece of work after the other for as long as the process lives, and rests until it hears of more. */
export function startWorker({ name, next, hear, pollMilliseconds }: Work): Worker {
  let stopped = false
  let wake: () => void = () => undefined
  let unlisten: () => Promise<void> = async () => undefined

  const listening = hear(() => wake()).then(
    stop => {
      unlisten = stop
    },
    // Without it the poll still finds everything.
    error => logError(error, name),
  )
  const rest = () =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, pollMilliseconds)
      timer.unref()
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async () => {
    while (!stopped) {
      const resting = rest()
      const ran = await next().catch(error => logError(error, name))
      if (ran !== true && !stopped) await resting
      else wake()
    }
  }
  const looping = inBackground(loop)
  return {
    stop: async () => {
      stopped = true
      wake()
      await looping
      await listening
      await unlisten()
    },
  }
}
