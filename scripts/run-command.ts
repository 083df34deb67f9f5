import { spawn } from 'node:child_process'

type Options = {
  env?: Record<string, string> | undefined
  /** keep what it prints for later instead of showing it at once */
  quiet?: boolean | undefined
  signal?: AbortSignal | undefined
}

/** How a command ended; `code` is 1 for one that was killed or could not start. */
export type CommandResult = { code: number; output: string }

/** Runs a script of node_modules with this Node, to its end. Never throws for what the command does. */
export function runCommand(script: string[], options: Options = {}): Promise<CommandResult> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, script, {
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    const pieces: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', piece => pieces.push(piece))
    const output = () => Buffer.concat(pieces).toString('utf8')
    const stop = () => child.kill('SIGTERM')
    options.signal?.addEventListener('abort', stop, { once: true })
    child.once('error', error => resolve({ code: 1, output: error.message }))
    child.once('close', (code, killedBy) => {
      options.signal?.removeEventListener('abort', stop)
      resolve({ code: code ?? 1, output: killedBy ? `${output()}\nended by ${killedBy}` : output() })
    })
  })
}
