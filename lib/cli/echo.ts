import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { MemberId } from '@/db/id'
import { inScope, type ReadScope } from '@/db/scoped'
import type { Passage } from '@/lib/content/domain/echo'
import { type Echo, measureEcho } from '@/lib/content/queries/measure-echo'
import { resolveMembers } from '@/lib/imports/queries/resolve-members'
import { BadUse } from './bad-use'
import type { Answer, Prepare } from './command'
import { findInputFile } from './input-file'
import { readOptions } from './read-options'
import { scopeOfSlug } from './scope-of-slug'
import { percent } from './table'

/** How much a text repeats of the organization's reference texts and of what a member's colleagues published. */
export const prepareEcho: Prepare = async (args, { folder, stdin }) => {
  const { texts, words } = readOptions(args, { required: ['org', 'member'], words: ['FILE'] })
  const [written = ''] = words
  const bytes = written === '-' ? await buffer(stdin) : await readFile(await findInputFile(folder, written))
  const text = decode(bytes, written)
  return async () => {
    const scope = await scopeOfSlug(texts.org)
    const echo = await inScope(scope, async reader =>
      measureEcho(reader, text, await findMember(reader, texts.member), new Date()),
    )
    return answerOf(text, echo)
  }
}

function decode(bytes: Uint8Array, written: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadUse(`"${written}" is not a text in UTF-8.`)
  }
}

async function findMember(reader: ReadScope, given: string): Promise<MemberId> {
  const [found] = await resolveMembers(reader, { given })
  if (found === undefined) throw new BadUse(`There is no seat "${given}" (--member).`)
  return found.member_id as MemberId
}

function answerOf(text: string, { echo, nearest, own, other }: Echo): Answer {
  const passagesIn = (whole: string, passages: readonly Passage[]) =>
    passages.map(({ start, end }) => ({ start, end, text: whole.slice(start, end) }))
  const passages = passagesIn(text, own)
  return {
    json: {
      echo,
      nearest:
        nearest === null
          ? null
          : {
              kind: nearest.kind,
              id: nearest.id,
              title: nearest.title,
              source: nearest.source,
              author: nearest.author,
              passages: passagesIn(nearest.body, other),
            },
      passages,
    },
    text: [
      `echo ${percent(echo) ?? '–'}`,
      ...(nearest === null ? [] : [`nearest ${nearest.title ?? nearest.author ?? nearest.id}`]),
      ...passages.map(passage => `  “${passage.text.replaceAll(/\s+/g, ' ')}”`),
    ],
    exit: 0,
  }
}
