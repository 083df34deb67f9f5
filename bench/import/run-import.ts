import { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { runCommandLine } from '@/lib/cli/run-command-line'

const reportShape = z.object({ created: z.number(), refused: z.number() })

/** Imports a file of deals as the command line does, in this process, and gives how many rows it made. */
export async function runImport(file: string, slug: string): Promise<{ created: number; refused: number }> {
  const output: Buffer[] = []
  const errors: Buffer[] = []
  const into = (pieces: Buffer[]) =>
    new Writable({
      write(piece: Buffer, _encoding, done) {
        pieces.push(piece)
        done()
      },
    })
  const code = await runCommandLine(['import', 'deals', file, '--org', slug, '--json'], {
    stdin: Readable.from([]),
    stdout: into(output),
    stderr: into(errors),
    folder: '/',
    // The pool is open already.
    openDatabase: async () => ({ close: async () => undefined }),
  })
  if (code !== 0) throw new Error(`The import ended with ${code}: ${Buffer.concat(errors).toString('utf8')}`)
  return reportShape.parse(JSON.parse(Buffer.concat(output).toString('utf8')))
}
