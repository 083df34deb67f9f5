import { closeDatabase } from '@/db/client'
import { inWriteScope } from '@/db/scoped'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import { insertAtScale } from '@/db/demo/scale'
const scope = await findSystemScope({ slug: 'demo' })
if (!scope) throw new Error('no')
const t = performance.now()
console.log(await inWriteScope(scope, s => insertAtScale(s, { touches: Number(process.argv[2]), members: 24, weeks: 26, today: new Date('2026-11-19T10:20:00Z') })))
console.log('s', (performance.now() - t) / 1000)
await closeDatabase()
