import { commandLine, parentOf, processIdentity } from '@/db/embedded/process-identity'

const interval = 400
const isNpm = (command: string) => /^npm(\s|$)|npm-cli\.js/.test(command)

/**
 * Calls back once when npm, or a shell between it and this process, is gone. npm passes a SIGTERM on to that shell
 * alone, which ends without telling us. Watches nothing when npm did not start us.
 */
export function watchNpm(onGone: () => void): void {
  const watched = process.env.npm_lifecycle_event === undefined ? [] : chainToNpm()
  if (watched.length === 0) return
  const timer = setInterval(() => {
    if (watched.every(({ pid, identity }) => processIdentity(pid) === identity)) return
    clearInterval(timer)
    onGone()
  }, interval)
  timer.unref()
}

function chainToNpm(): { pid: number; identity: string }[] {
  const chain: { pid: number; identity: string }[] = []
  for (let pid = parentOf(process.pid); pid !== null && pid > 1; pid = parentOf(pid)) {
    const identity = processIdentity(pid)
    if (identity === null) return []
    chain.push({ pid, identity })
    if (isNpm(commandLine(pid) ?? '')) return chain
  }
  return []
}
