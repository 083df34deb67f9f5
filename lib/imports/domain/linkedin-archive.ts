import { foldText } from './fold-text'

/** What a row of a member's LinkedIn data archive is, by the file it stands in. */
export const LINKEDIN_PARTS = ['share', 'comment', 'reaction', 'connection', 'invitation', 'message'] as const
export type LinkedinPart = (typeof LINKEDIN_PARTS)[number]

const FILES: Readonly<Record<string, LinkedinPart>> = {
  shares: 'share',
  comments: 'comment',
  reactions: 'reaction',
  connections: 'connection',
  invitations: 'invitation',
  messages: 'message',
}

/** `Comments_17529409.csv`, `Shares (1).csv`: a member id or a number of the browser's may follow the name. */
const FILE = /^([a-z]+)(?:[_-]\d+)*(?: ?\(\d+\))?\.csv$/i

/** The part that a file of the archive holds, by its bare name; null for the files that no import reads. */
export const partOfFile = (name: string): LinkedinPart | null =>
  FILES[FILE.exec(name.trim())?.[1]?.toLowerCase() ?? ''] ?? null

/** The columns that the files of an archive are brought into, one under the other: theirs, and where a row comes from. */
export const ARCHIVE_COLUMNS = [
  'File',
  'File line',
  'Date',
  'ShareLink',
  'ShareCommentary',
  'SharedUrl',
  'Link',
  'Message',
  'Type',
  'First Name',
  'Last Name',
  'URL',
  'Email Address',
  'Company',
  'Position',
  'Connected On',
  'From',
  'To',
  'Sent At',
  'Direction',
  'inviterProfileUrl',
  'inviteeProfileUrl',
  'SENDER PROFILE URL',
] as const

const PLACES = new Map(ARCHIVE_COLUMNS.map((name, at) => [foldText(name), at] as const))

/** Columns that say where a row stood and not what it says: left out of what the row is known again by. */
export const isPlaceColumn = (name: string): boolean => name === 'File' || name === 'File line'

/** For each column of one file, its place in the archive's columns; -1 for a column that is not read. */
export const placesOf = (headers: readonly string[]): number[] =>
  headers.map(header => PLACES.get(foldText(header)) ?? -1)

/** A row of one file under the archive's columns. */
export function stackRow(cells: readonly string[], places: readonly number[], file: string, line: number) {
  const row: string[] = ARCHIVE_COLUMNS.map(() => '')
  row[0] = file
  row[1] = String(line)
  for (const [at, place] of places.entries()) if (place > 1) row[place] = cells[at] ?? ''
  return row
}

/**
 * The text of a share as it was written. Some archives wrap every line of it in quotes of its own, which a CSV reader leaves
 * as `first"⏎""⏎"third`: when every line break is so wrapped, the wrapping goes. Other quotes are the author's.
 */
export function shareText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n')
  const breaks = plain.split('\n').length - 1
  if (breaks === 0 || plain.split('"\n"').length - 1 !== breaks) return plain
  const bare = plain.replaceAll('"\n"', '\n')
  return bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1) : bare
}

/** LinkedIn writes `\\"` for a quote in its comments, and in no other file. */
export const escapesQuotes = (headers: readonly string[]): boolean =>
  headers.map(foldText).join() === 'date,link,message'
