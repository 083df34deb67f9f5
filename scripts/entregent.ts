import { openDatabase } from '@/lib/cli/open-database'
import { runCommandLine } from '@/lib/cli/run-command-line'

let database: { close(): Promise<void> } | undefined

/** Remembered, so that Ctrl-C stops a PostgreSQL that was started for the command. */
async function openOnce(tell: (line: string) => void) {
  const opened = await openDatabase(tell)
  let closing: Promise<void> | undefined
  database = {
    close() {
      closing ??= opened.close()
      return closing
    },
  }
  return database
}

for (const [name, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(name, async () => {
    await database?.close().catch(() => undefined)
    process.exit(code)
  })

const code = await runCommandLine(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  // npm runs scripts in the project's folder, and says here where it was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  openDatabase: openOnce,
})
process.exit(code)
