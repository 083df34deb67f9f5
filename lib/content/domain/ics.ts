/** One thing a calendar reminds of. */
export interface CalendarEvent {
  /** Stable and unique: the same event moved keeps it. */
  readonly uid: string
  readonly start: Date
  readonly minutes: number
  readonly summary: string
  readonly description: string
  readonly url: string
  /** When it was last changed. */
  readonly changed: Date
  /** Grows with every change. */
  readonly sequence: number
}

interface Calendar {
  readonly name: string
  readonly product: string
  readonly events: readonly CalendarEvent[]
  /** How long before an event it rings. */
  readonly alarmMinutes: number
}

const encoder = new TextEncoder()
const lineOctets = 75

/** RFC 5545 §3.3.11: a backslash before what has a meaning; no other control character may stand in a text. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** RFC 5545 §3.1: no line of more than 75 octets; what follows begins with a space. No character is cut in two. */
export function foldLine(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const length = encoder.encode(character).length
    if (octets + length > lineOctets) {
      lines.push(current)
      // The space counts.
      current = ' '
      octets = 1
    }
    current += character
    octets += length
  }
  return [...lines, current].join('\r\n')
}

/** `20260331T083000Z`. */
const utc = (moment: Date): string => `${moment.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

/** A calendar as a file (RFC 5545), with an alarm before each event. */
export function writeCalendar({ name, product, events, alarmMinutes }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(product)}//${escapeText(product)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(event => writeEvent(event, alarmMinutes)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${foldLine(line)}\r\n`).join('')
}

const writeEvent = (event: CalendarEvent, alarmMinutes: number): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(event.uid)}`,
  `DTSTAMP:${utc(event.changed)}`,
  `LAST-MODIFIED:${utc(event.changed)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART:${utc(event.start)}`,
  `DURATION:PT${event.minutes}M`,
  `SUMMARY:${escapeText(event.summary)}`,
  `DESCRIPTION:${escapeText(event.description)}`,
  `URL:${event.url}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-PT${alarmMinutes}M`,
  `DESCRIPTION:${escapeText(event.summary)}`,
  'END:VALARM',
  'END:VEVENT',
]
