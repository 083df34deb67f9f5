/** Who asks for a connection: a request that somebody waits for, or work in the background that may wait. */
export type Asker = 'request' | 'background'

export interface Gate {
  /**
   * Waits in line for one of the connections and gives how to hand it back. A request that waits longer than the patience is
   * told so by `PoolExhausted`; background work waits for as long as it takes, and has its share and no more.
   */
  enter(asker: Asker): Promise<() => void>
  /** How many connections are in use, and how many ask for one. */
  state(): GateState
}

export interface GateState {
  readonly size: number
  readonly inUse: number
  readonly waiting: number
}

/** Every connection of the pool is in use, and none came free in time. */
export class PoolExhausted extends Error {
  constructor(milliseconds: number) {
    super(`No connection to the database came free within ${milliseconds} ms`)
    this.name = 'PoolExhausted'
  }
}

interface Waiting {
  readonly asker: Asker
  readonly admit: () => void
}

/**
 * The line in front of a pool of `size` connections: first come, first served. Background work holds at most a third of them, and
 * two where there are that many, as a long job keeps a sign of life beside its work; one is kept free for it.
 */
export function openGate(size: number, patience: number): Gate {
  const most: Record<Asker, number> = {
    request: Math.max(1, size - 1),
    background: Math.min(size, Math.max(2, Math.floor(size / 3))),
  }
  const inUse: Record<Asker, number> = { request: 0, background: 0 }
  const line: Waiting[] = []

  const hasRoom = (asker: Asker) => inUse.request + inUse.background < size && inUse[asker] < most[asker]

  const take = (asker: Asker): (() => void) => {
    inUse[asker] += 1
    let held = true
    return () => {
      if (!held) return
      held = false
      inUse[asker] -= 1
      admitNext()
    }
  }

  const admitNext = () => {
    const next = line.findIndex(({ asker }) => hasRoom(asker))
    line.splice(next, next === -1 ? 0 : 1)[0]?.admit()
  }

  return {
    enter(asker) {
      if (hasRoom(asker) && !line.some(other => other.asker === asker)) return Promise.resolve(take(asker))
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          line.splice(line.indexOf(waiting), 1)
          reject(new PoolExhausted(patience))
        }
        const timer = asker === 'request' ? setTimeout(giveUp, patience) : undefined
        const waiting: Waiting = {
          asker,
          admit() {
            clearTimeout(timer)
            resolve(take(asker))
          },
        }
        line.push(waiting)
      })
    },
    state: () => ({ size, inUse: inUse.request + inUse.background, waiting: line.length }),
  }
}
