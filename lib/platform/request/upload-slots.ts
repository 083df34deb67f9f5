/** How many may be under way at once: in all, and of one holder. */
export interface SlotCounts {
  readonly all: number
  readonly each: number
}

export type Slot = { readonly free: () => void } | 'busy' | 'uploading'

/**
 * Takes slots for what only a few may do at once: `uploading` when the holder has all of theirs, `busy` when everybody
 * together has. A slot is freed once, however often it is said.
 */
export function makeSlots({ all, each }: SlotCounts): (holder: string) => Slot {
  const held = new Map<string, number>()
  let total = 0
  return holder => {
    const own = held.get(holder) ?? 0
    if (own >= each) return 'uploading'
    if (total >= all) return 'busy'
    held.set(holder, own + 1)
    total += 1
    let isFree = false
    const free = () => {
      if (isFree) return
      isFree = true
      total -= 1
      const left = (held.get(holder) ?? 1) - 1
      if (left === 0) held.delete(holder)
      else held.set(holder, left)
    }
    return { free }
  }
}
