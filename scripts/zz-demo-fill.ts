import { fillDemoIfEmpty } from '@/lib/demo/fill-demo'
import { closeDatabase } from '@/db/client'
const today = new Date(process.argv[2] ?? '2026-11-19T10:20:00Z')
const t = performance.now()
console.log((await fillDemoIfEmpty('', today)).length); console.log('fill ms', performance.now() - t)
await closeDatabase()
