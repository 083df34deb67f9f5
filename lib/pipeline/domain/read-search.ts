const people = /^(team|branch|member):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const mostPages = 100_000

/** One of a few words; null for anything else. */
export const readOne = <const Word extends string>(words: readonly Word[], given: unknown): Word | null =>
  words.find(word => word === given) ?? null

/** `team:…`, `branch:…` or `member:…` and an id; null for anything else. */
export const readPeople = (given: unknown): string | null =>
  typeof given === 'string' && people.test(given) ? given : null

/** The number of a page, 1 for what is none. */
export const readPage = (given: unknown): number =>
  Math.min(mostPages, Math.max(1, Math.trunc(Number(given)) || 1))
