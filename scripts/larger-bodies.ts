import { pictureLimit } from '@/lib/content/domain/clean-picture'
import { fileLimit } from '@/lib/imports/domain/file-limit'
import type { BodyException } from '@/lib/platform/request/body-limits'

/** Room for a text of 120,000 characters with a variant for every network; what Next allows an action at most. */
const composed = 1024 * 1024

/** The ways in that may send more than 256 KiB: the composer with its drafts, and the two that take files. */
export const largerBodies: readonly BodyException[] = [
  { method: 'POST', path: /^\/content\/posts\/[^/]+$/, most: composed, upload: false },
  { method: 'PUT', path: /^\/api\/content\/posts\/[^/]+\/draft$/, most: composed, upload: false },
  { method: 'POST', path: /^\/api\/content\/echo$/, most: composed, upload: false },
  { method: 'PUT', path: /^\/api\/content\/posts\/[^/]+\/picture$/, most: pictureLimit, upload: true },
  { method: 'POST', path: /^\/api\/imports$/, most: fileLimit, upload: true },
]
