/** A way in whose body may be larger than the others'. */
export interface BodyException {
  readonly method: string
  /** What the path without its query must match. */
  readonly path: RegExp
  /** Bytes. */
  readonly most: number
  /** A file: it streams to its route, only a few at once, where any other body is read whole before anybody hears of it. */
  readonly upload: boolean
}

export type BodyLimit = Pick<BodyException, 'most' | 'upload'>

/** Bytes. Room for the largest form but the composer's: a reference of 50,000 characters, of three bytes each and escaped. */
const ordinary: BodyLimit = { most: 256 * 1024, upload: false }

/** How much a request may send. */
export const limitOf = (
  exceptions: readonly BodyException[],
  { method, path }: { readonly method: string; readonly path: string },
): BodyLimit =>
  exceptions.find(exception => exception.method === method && exception.path.test(path)) ?? ordinary
