import { setTimeout as wait } from 'node:timers/promises'
import { inBackground } from '@/db/pool/background'
import { logError } from '../action/log-error'

export interface Worker {
  /** Takes no further work; what is under way has two seconds, then it is undone and left to whoever is next. */
  stop(): Promise<void>
}

/** In milliseconds. */
const patience = 2_000

/** Keeps no process alive that has nothing else to do. */
const pause = () => wait(patience, undefined, { ref: false })

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
  const undone = new AbortController()
  const looping = inBackground(loop, undone.signal)
  return {
    stop: async () => {
      stopped = true
      wake()
      await Promise.race([looping, pause()])
      undone.abort()
      // Work that asks something else than the database just now is left to end with the process.
      await Promise.race([looping, pause()])
      await listening
      await unlisten()
    },
  }
}
