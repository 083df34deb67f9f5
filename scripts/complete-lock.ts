import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * Adds to package-lock.json the packages of other platforms that the registry at hand does not hold. npm leaves those out when
 * it writes the lock, and `npm ci` then refuses it. Run after a change of dependencies: node --import tsx scripts/complete-lock.ts
 */
const entry = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const lockFile = z.looseObject({ packages: z.record(z.string(), entry) })

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
]
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

/** What npm asks of the machine before it fetches such a package; null for a name that tells no platform. */
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } | null {
  const words = name.split(/[/-]/)
  const os = systems.filter(system => words.includes(system))
  const cpu = processors.filter(processor => words.includes(processor))
  if (os.length === 0 && cpu.length === 0) return null
  const libc = /musl/.test(name) ? ['musl'] : /-gnu/.test(name) ? ['glibc'] : []
  return { ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) }
}

const lock = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
let added = 0
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const nested = `${parent}/node_modules/${name}`
    const top = `node_modules/${name}`
    const platform = platformOf(name)
    if (parent === '' || platform === null || lock.packages[nested] || lock.packages[top]) continue
    lock.packages[top] = {
      version: range.replace(/^[\^~]/, ''),
      ...(dev && { dev }),
      ...platform,
      optional: true,
    }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} packages added`)
