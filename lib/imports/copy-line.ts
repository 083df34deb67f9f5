const special = /[\\\t\n\r]/
const everySpecial = /[\\\t\n\r]/g
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
/** Half of a surrogate pair, which no UTF-8 text can hold: a long value was cut there. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const escaped = (value: string): string =>
  special.test(value) ? value.replace(everySpecial, found => escapes[found] ?? found) : value

/** One line of PostgreSQL's COPY text format. */
export const copyLine = (values: readonly (string | number | null)[]): string => {
  let line = ''
  for (const [index, value] of values.entries()) {
    if (index > 0) line += '\t'
    line += value === null ? '\\N' : typeof value === 'number' ? value : escaped(value)
  }
  return `${line}\n`
}

/** JSON that PostgreSQL takes, whatever the text. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(loneSurrogate, '\ufffd') : part,
  )
