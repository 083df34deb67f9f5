import { readFileSync } from 'node:fs'
import type { CheckOutcome } from './check'
import { messageNeeds } from './message-shape'

/** Both catalogues: the same keys, no empty text, and in each message the same arguments and tags. */
export async function checkMessages(): Promise<CheckOutcome> {
  const lines = compareCatalogues(readCatalogue('fr'), readCatalogue('en'))
  return lines.length === 0 ? { ok: true } : { ok: false, output: lines.join('\n') }
}

/** One line per difference between two catalogues, each a flat map from key to text. */
export function compareCatalogues(fr: Map<string, string>, en: Map<string, string>): string[] {
  if (fr.size === 0 || en.size === 0) return ['a catalogue is empty']
  const keys = [...new Set([...fr.keys(), ...en.keys()])].sort()
  return keys.flatMap(key => {
    const [french, english] = [fr.get(key), en.get(key)]
    if (french === undefined) return [`${key} is missing in fr`]
    if (english === undefined) return [`${key} is missing in en`]
    if (french.trim() === '' || english.trim() === '') return [`${key} is empty`]
    const [inFrench, inEnglish] = [messageNeeds(french), messageNeeds(english)]
    if (inFrench === null || inEnglish === null) return [`${key} has braces that do not match`]
    if (inFrench.join() === inEnglish.join()) return []
    return [`${key} takes [${inFrench.join(', ')}] in fr and [${inEnglish.join(', ')}] in en`]
  })
}

function readCatalogue(language: string): Map<string, string> {
  return flatten(JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')))
}

/** A catalogue as one map from dotted key to text. Throws on anything that is neither text nor a group. */
export function flatten(catalogue: unknown, path: string[] = []): Map<string, string> {
  if (typeof catalogue === 'string') return new Map([[path.join('.'), catalogue]])
  if (typeof catalogue !== 'object' || catalogue === null || Array.isArray(catalogue))
    throw new Error(`${path.join('.')} in a catalogue is neither a text nor a group`)
  return new Map(Object.entries(catalogue).flatMap(([key, value]) => [...flatten(value, [...path, key])]))
}
