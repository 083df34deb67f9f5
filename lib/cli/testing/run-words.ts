import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { runCommandLine, type Terminal } from '../run-command-line'

/** What somebody at a terminal got: the exit code, standard output and standard error. */
export interface Heard {
  readonly code: number
  readonly out: string
  readonly said: string
}

/** Runs a command line on the database that is open already; `input` is what it reads from standard input. */
export async function runWords(
  argv: readonly string[],
  { input = '', ...terminal }: Partial<Pick<Terminal, 'folder' | 'openDatabase'>> & { input?: string } = {},
): Promise<Heard> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await runCommandLine(argv, {
    stdin: Readable.from([input]),
    stdout,
    stderr,
    folder: process.cwd(),
    openDatabase: async () => ({ close: async () => undefined }),
    ...terminal,
  })
  stdout.end()
  stderr.end()
  return { code, out: await text(stdout), said: await text(stderr) }
}
