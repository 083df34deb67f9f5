/** What a vCard says of a human, as far as it matters here; null where it says nothing. */
export interface CardPerson {
  readonly name: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly profileUrl: string | null
  readonly position: string | null
  readonly company: string | null
}

interface Line {
  readonly name: string
  readonly parameters: readonly string[]
  readonly value: string
}

/** Whether a text is meant as a vCard. */
export const isCard = (text: string): boolean => /^\s*\ufeff?begin:vcard\b/i.test(text)

/**
 * Everybody in a text of vCards 2.1, 3.0 or 4.0 (RFC 2426, RFC 6350), broken lines joined. Whoever has no name is known by his
 * address or company; a card that says nothing of anybody is left out. Nothing throws: what cannot be read is not there.
 */
export function readCards(text: string): CardPerson[] {
  const people: CardPerson[] = []
  let lines: Line[] | null = null
  for (const written of unfold(text)) {
    if (/^begin:vcard\s*$/i.test(written)) lines = []
    else if (/^end:vcard\s*$/i.test(written)) {
      const person = lines === null ? null : personOf(lines)
      if (person !== null) people.push(person)
      lines = null
    } else {
      const line = lines === null ? null : readLine(written)
      if (line !== null) lines?.push(line)
    }
  }
  return people
}

/** Lines as they were before they were broken: at a space (3.0, 4.0) or by quoted-printable's `=` (2.1). */
function unfold(text: string): string[] {
  const joined: string[] = []
  let soft = false
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const last = joined.length - 1
    const previous = joined[last]
    if (soft && previous !== undefined) joined[last] = previous.slice(0, -1) + line
    else if (/^[ \t]/.test(line) && previous !== undefined) joined[last] = previous + line.slice(1)
    else joined.push(line)
    const whole = joined.at(-1) ?? ''
    soft = /^[^:]*encoding=quoted-printable[^:]*:/i.test(whole) && whole.endsWith('=')
  }
  return joined
}

function readLine(written: string): Line | null {
  // A colon within quotes belongs to a parameter.
  const match = /^((?:[^":]|"[^"]*")*):(.*)$/s.exec(written)
  if (match === null) return null
  const [head = '', ...parameters] = (match[1] ?? '').match(/(?:[^";]|"[^"]*")+/g) ?? []
  const name = (head.split('.').at(-1) ?? '').trim().toUpperCase()
  return {
    name,
    parameters: parameters.map(part => part.toUpperCase()),
    value: decoded(match[2] ?? '', parameters),
  }
}

function decoded(value: string, parameters: readonly string[]): string {
  if (!parameters.some(part => /^(?:encoding=)?quoted-printable$/i.test(part))) return value
  const charset = parameters
    .map(part => /^charset="?([^"]+)"?$/i.exec(part)?.[1])
    .find(found => found != null)
  const bytes: number[] = []
  for (let at = 0; at < value.length; at += 1) {
    const hex = value[at] === '=' ? /^[0-9a-f]{2}/i.exec(value.slice(at + 1, at + 3))?.[0] : undefined
    if (hex === undefined) bytes.push(...new TextEncoder().encode(value[at] ?? ''))
    else {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    }
  }
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(Uint8Array.from(bytes))
  } catch {
    return new TextDecoder().decode(Uint8Array.from(bytes))
  }
}

function personOf(lines: readonly Line[]): CardPerson | null {
  const [last = '', first = '', middle = ''] = split(best(lines, 'N')?.value ?? '')
  const company = split(best(lines, 'ORG')?.value ?? '')[0] ?? ''
  const email = plain(best(lines, 'EMAIL')?.value ?? '').replace(/^mailto:/i, '')
  const full = plain(best(lines, 'FN')?.value ?? '')
  const name = [full, [first, middle, last].filter(part => part !== '').join(' '), email, company].find(
    part => part !== '',
  )
  if (name === undefined) return null
  const kept = (text: string) => (text === '' ? null : text)
  return {
    name,
    firstName: kept(first),
    lastName: kept(last),
    email: kept(email),
    phone: kept(plain(best(lines, 'TEL')?.value ?? '').replace(/^tel:/i, '')),
    profileUrl: kept(profileIn(lines)),
    position: kept(plain(best(lines, 'TITLE')?.value ?? best(lines, 'ROLE')?.value ?? '')),
    company: kept(company),
  }
}

/** The one to use first, else the first that says something; a fax is no telephone. */
function best(lines: readonly Line[], name: string): Line | undefined {
  const all = lines.filter(line => line.name === name && line.value.trim() !== '')
  const spoken = all.filter(({ parameters }) => !parameters.some(part => /\bFAX\b/.test(part)))
  return spoken.find(({ parameters }) => parameters.some(isPreferred)) ?? spoken[0]
}

const isPreferred = (parameter: string): boolean => /^PREF(?:=1)?$|^TYPE=.*\bPREF\b/.test(parameter)

/** A profile before any other address, as a company's page is no human's. */
function profileIn(lines: readonly Line[]): string {
  const addresses = lines
    .filter(({ name }) => name === 'URL' || name === 'X-SOCIALPROFILE' || name === 'SOCIALPROFILE')
    .map(({ value }) => plain(value))
    .filter(value => /^https?:\/\/\S+$/i.test(value))
  return addresses.find(value => /linkedin\.com\/in\//i.test(value)) ?? addresses[0] ?? ''
}

const split = (value: string): string[] =>
  (value.match(/(?:\\.|[^;\\])*(?:;|$)/gs) ?? []).map(part => plain(part.replace(/;$/, '')))

/** Without its escapes, on one line. */
const plain = (value: string): string =>
  value
    .replace(/\\(.)/gs, (_all, next: string) => (next.toLowerCase() === 'n' ? ' ' : next))
    .replace(/\s+/g, ' ')
    .trim()
