/** Seeded chance: the same seed and label give the same draws on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key
  /** Poisson; for means below about 50. */
  count(mean: number): number
  /** Log-normal around a median; `spread` is the standard deviation of the logarithm. */
  around(median: number, spread: number): number
  /** How many of `n` succeed. */
  successes(n: number, probability: number): number
  /** A stream of its own, so that more draws here change nothing there. */
  fork(label: string): Random
}

/** sfc32 by Chris Doty-Humphrey (PractRand), seeded through a 32-bit FNV-1a of the label; state is 128 bits. */
export function seededRandom(label: string): Random {
  let [a, b, c, d] = [fnv1a(`${label}:a`), fnv1a(`${label}:b`), fnv1a(`${label}:c`), 1]
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 15; round += 1) next()
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: probability => next() < probability,
    pick: items => at(items, Math.floor(next() * items.length)),
    weighted: weights => weightedKey(weights, next()),
    count: mean => poisson(mean, next),
    around: (median, spread) => median * Math.exp(spread * normal()),
    successes: (n, probability) => {
      let successes = 0
      for (let trial = 0; trial < n; trial += 1) if (next() < probability) successes += 1
      return successes
    },
    fork: part => seededRandom(`${label}/${part}`),
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`no item ${index} of ${items.length}`)
  return item
}

function weightedKey<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>, draw: number): Key {
  const keys = Object.keys(weights) as Key[]
  let left = draw * keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0)
  for (const key of keys) {
    left -= weights[key] ?? 0
    if (left < 0) return key
  }
  return at(keys, keys.length - 1)
}

function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = next(); product > limit; product *= next()) count += 1
  return count
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash | 0
}
