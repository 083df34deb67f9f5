/**
 * Why an archive is not read. `damaged`: no ZIP, or one cut short or contradicting itself. `unsupported`: encrypted, ZIP64, in
 * several parts or packed by another method. `too_large`: beyond the bounds on count, size or ratio. `unknown`: nothing in it
 * that an import reads.
 */
export type ArchiveProblem =
  | 'archive_damaged'
  | 'archive_unsupported'
  | 'archive_too_large'
  | 'archive_unknown'

export class ArchiveRefusal extends Error {
  constructor(readonly code: ArchiveProblem) {
    super(code)
    this.name = 'ArchiveRefusal'
  }
}
