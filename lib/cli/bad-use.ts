/** A command line that cannot be followed; its message is one sentence that names what is wrong. Exit code 2. */
export class BadUse extends Error {
  override name = 'BadUse'
}
