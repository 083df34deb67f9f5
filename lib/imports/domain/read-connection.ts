import type { RowReader } from './row-reader'
import type { ImportRow } from './row-types'

/** Reads one of LinkedIn's connections. */
export const readConnection = (read: RowReader): Omit<ImportRow<'connections'>, 'kind'> => ({
  firstName: read.name('firstName'),
  lastName: read.name('lastName'),
  profileUrl: read.url('profileUrl'),
  email: read.email('email'),
  company: read.name('company'),
  position: read.text('position'),
  connectedOn: read.day('connectedOn'),
})
