/** Something an operator can put right: its message is all he needs to read, without a stack. */
export class Refusal extends Error {
  override name = 'Refusal'
}
