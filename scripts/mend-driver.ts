import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Mends postgres.js where it is installed; `npm ci` calls it. A connection that closes while a short write is pending keeps the
 * write and the mark that it is due: opened anew, it sends nothing any more, and each request that meets it waits for
 * its time-out (decision 17). Fixes lie upstream (porsager/postgres, pull requests 1168, 1209 and 1155); when one of them is
 * released, this goes.
 */
const places = ['src/connection.js', 'cjs/src/connection.js']

const mends = [
  {
    // A write that comes after the connection closed fails its query, rather than the process.
    flaw: '  function nextWrite(fn) {\n    const x = socket.write(chunk, fn)\n',
    mended:
      "  function nextWrite(fn) {\n    if (socket === null) {\n      chunk = nextWriteTimer = null\n      error(Errors.connection('CONNECTION_CLOSED', options))\n      return false\n    }\n    const x = socket.write(chunk, fn)\n",
  },
  {
    // What belonged to the closed connection does not reach the next: its unsent bytes, and the error it ended with.
    flaw: '    clearImmediate(nextWriteTimer)\n    socket.removeListener(',
    mended:
      '    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = errorResponse = null\n    socket.removeListener(',
  },
  {
    // A connection that closes while the driver asks for the types of arrays is opened again; nobody hears the failure.
    flaw: '        return fetchArrayTypes()\n',
    mended: '        return fetchArrayTypes().catch(() => undefined)\n',
  },
]

/** The source with its flaws mended; null when neither a flaw nor its mend is where it should be. */
export function mendDriver(source: string): string | null {
  let text = source
  for (const { flaw, mended } of mends) {
    if (text.includes(mended)) continue
    if (text.split(flaw).length !== 2) return null
    text = text.replace(flaw, () => mended)
  }
  return text
}

/** Where the driver is installed. */
export const driverFiles = (): string[] => {
  const entry = createRequire(import.meta.url).resolve('postgres')
  return places.map(place => join(dirname(entry), '../..', place))
}

function mendInstalled(): void {
  for (const file of driverFiles()) {
    const source = readFileSync(file, 'utf8')
    const text = mendDriver(source)
    if (text === null) console.error(`${file} is another version of postgres.js: see scripts/mend-driver.ts.`)
    else if (text !== source) writeFileSync(file, text)
  }
}

if (process.argv[1] === import.meta.filename) mendInstalled()
