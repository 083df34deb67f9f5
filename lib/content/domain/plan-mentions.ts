/** Somebody who can be named in a comment. */
export interface Mentionable {
  readonly id: string
  readonly name: string
}

/** A stretch of a comment; `memberId` where it names somebody. */
export interface CommentPart {
  readonly text: string
  /** Where it begins in the comment. */
  readonly at: number
  readonly memberId: string | null
}

const letter = /[\p{L}\p{N}_]/u

/** A comment in its parts: `@Name` of somebody who can be named, and what stands between. The longest name wins. */
export function partsOf(body: string, people: readonly Mentionable[]): CommentPart[] {
  const byLength = [...people].sort((one, other) => other.name.length - one.name.length)
  const parts: CommentPart[] = []
  let plain = ''
  let at = 0
  const close = () => {
    if (plain !== '') parts.push({ text: plain, at: at - plain.length, memberId: null })
    plain = ''
  }
  while (at < body.length) {
    const named =
      body[at] === '@' && !letter.test(body[at - 1] ?? ' ') ? namedAt(body, at + 1, byLength) : undefined
    if (named === undefined) {
      plain += body[at]
      at += 1
      continue
    }
    close()
    parts.push({ text: body.slice(at, at + 1 + named.name.length), at, memberId: named.id })
    at += 1 + named.name.length
  }
  close()
  return parts
}

/** Case does not matter; a name that goes on as another word is not meant. */
const namedAt = (body: string, start: number, people: readonly Mentionable[]): Mentionable | undefined =>
  people.find(({ name }) => {
    const end = start + name.length
    const same = body.slice(start, end).toLowerCase() === name.toLowerCase()
    return name !== '' && same && !letter.test(body[end] ?? ' ')
  })

/** Whom a comment names, each once. */
export const mentionsIn = (body: string, people: readonly Mentionable[]): string[] => [
  ...new Set(partsOf(body, people).flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))),
]

/** What is being typed after the last `@` before the caret; null when no name is being typed. */
export function nameBegun(text: string, caret: number): string | null {
  const match = /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{N}'’.\- ]{0,40})$/u.exec(text.slice(0, caret))
  return match?.[1] ?? null
}
