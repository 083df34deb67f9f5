import { basename } from 'node:path'
import { IMPORT_KINDS, isImportKind } from '@/lib/imports/domain/fields'
import { type FileImport, type FileReport, importFile } from '@/lib/imports/import-file'
import { Refusal } from '@/lib/platform/action/result'
import { BadUse } from './bad-use'
import type { Prepare } from './command'
import { answerImport } from './import-answer'
import { findInputFile, readMap } from './input-file'
import { readOptions } from './read-options'
import { scopeOfSlug } from './scope-of-slug'

const toldEvery = 5_000

export const prepareImport: Prepare = async (args, { folder, tell }) => {
  const { texts, flags, words } = readOptions(args, {
    required: ['org'],
    optional: ['map', 'member'],
    flags: ['dry-run', 'create-members'],
    words: [`The kind of the file (${IMPORT_KINDS.join(', ')})`, 'FILE'],
  })
  const [kind = '', written = ''] = words
  if (!isImportKind(kind)) throw new BadUse(`"${kind}" cannot be imported: ${IMPORT_KINDS.join(', ')} can.`)
  const file: FileImport = {
    path: await findInputFile(folder, written),
    name: basename(written),
    kind,
    dryRun: flags.has('dry-run'),
    createMembers: flags.has('create-members'),
    onProgress: progressTo(tell),
    ...(texts.map === undefined ? {} : { map: await readMap(folder, texts.map) }),
    ...(texts.member === undefined ? {} : { forMember: texts.member }),
  }
  return async () => {
    const report = await importNamed(texts.org, file)
    return answerImport(texts.org, report)
  }
}

async function importNamed(org: string, file: FileImport): Promise<FileReport> {
  const scope = await scopeOfSlug(org)
  try {
    return await importFile(scope, file)
  } catch (error) {
    if (error instanceof Refusal) throw new BadUse(sentenceOf(error, file))
    throw error
  }
}

function sentenceOf({ code, fields = {} }: Refusal, { name, forMember }: FileImport): string {
  if (code === 'too_large') return `"${name}" is larger than 200 MB: split it, and import the parts.`
  if (fields.file === 'empty') return `"${name}" is empty.`
  const archive = archiveSentences[fields.file ?? '']
  if (archive !== undefined) return `"${name}" ${archive}`
  if (fields.file === 'not_a_table') return `"${name}" is not a text file with columns: save it as CSV first.`
  if (fields.forMember === 'ambiguous')
    return `More than one seat is called "${forMember}" (--member): give the e-mail address.`
  if (fields.forMember !== undefined) return `There is no seat "${forMember}" (--member).`
  if (fields.columns !== undefined) return `The columns of --map do not fit "${name}": ${fields.columns}.`
  const what = Object.entries(fields).map(([field, problem]) => `${field} ${problem}`)
  return `"${name}" was refused: ${what.length === 0 ? code : what.join(', ')}.`
}

const archiveSentences: Readonly<Record<string, string>> = {
  archive_damaged: 'is an archive that cannot be opened: it is cut short or damaged. Download it again.',
  archive_unsupported:
    'is an archive that cannot be read here: it is encrypted, split or of a form (ZIP64) that nobody needs for it.',
  archive_too_large: 'is an archive with too many files, or that unpacks to too much: it is not read.',
  archive_unknown:
    'is an archive or a workbook without what this kind reads: a LinkedIn data archive (kind linkedin) or its analytics (kind linkedin-analytics). Save another workbook as CSV first.',
}

/** Says every few seconds how far it is; a short import says nothing. */
function progressTo(tell: (line: string) => void): (rows: number) => void {
  let last = Date.now()
  return rows => {
    if (Date.now() - last < toldEvery) return
    last = Date.now()
    tell(`${rows} rows read.`)
  }
}
