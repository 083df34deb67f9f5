import { fileLimit } from '@/lib/imports/domain/file-limit'

/**
 * Why a file is not sent at all. `too_large`: over 200 MB. `empty`: no byte. `workbook`: a workbook that is never LinkedIn's, to
 * be saved as CSV first. `archive`: an archive other than a ZIP, to be unpacked first. `other`: a picture, a PDF, a document.
 */
export type FileRefusal = 'too_large' | 'empty' | 'workbook' | 'archive' | 'other'

const KINDS: readonly (readonly [FileRefusal, ReadonlySet<string>])[] = [
  ['workbook', new Set(['xls', 'xlsm', 'xlsb', 'ods', 'numbers'])],
  ['archive', new Set(['rar', '7z', 'gz', 'tgz', 'tar'])],
  ['other', new Set(['pdf', 'doc', 'docx', 'odt', 'png', 'jpg', 'jpeg', 'heic', 'mp4', 'exe'])],
]

/** Tells from name and size (in bytes) whether a file is worth sending; null when it is. What is in it, the server says. */
export function refusalOf(file: { readonly name: string; readonly size: number }): FileRefusal | null {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const known = KINDS.find(([, extensions]) => extensions.has(extension))
  if (known !== undefined) return known[0]
  if (file.size === 0) return 'empty'
  return file.size > fileLimit ? 'too_large' : null
}
