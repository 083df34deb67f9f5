import { listDemoSignIns } from '@/db/demo/list-sign-ins'
import { asIdentity } from '@/db/scoped'
import { fillDemo } from '@/lib/demo/fill-demo'
import { env } from '@/lib/platform/env/env'
import type { Prepare } from './command'
import { readOptions } from './read-options'

export const prepareDemo: Prepare = async args => {
  readOptions(args, {})
  return async () => {
    const created = await fillDemo(new Date())
    const signIns = await asIdentity(listDemoSignIns)
    const said = created ? 'The demo organization was made.' : 'The demo organization is there already.'
    const rows = signIns.map(({ role, name, email }) => [role, name, email])
    return {
      json: { created, one_click: env().DEMO, sign_ins: signIns },
      text: env().DEMO
        ? [said, { head: ['role', 'name', 'address'], rows }]
        : [said, 'Its people cannot sign in here: one-click sign-ins exist on the embedded database only.'],
      exit: 0,
    }
  }
}
