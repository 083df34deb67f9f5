import { expect, it } from 'vitest'
import { planDemo } from '@/db/demo/plan-demo'
import { nameKey } from '@/lib/imports/domain/identity'

it('keys the names of the demo as an import would', () => {
  const plan = planDemo({ today: new Date('2026-11-19T10:20:00Z') })
  for (const row of [...plan.members, ...plan.companies, ...plan.people])
    expect(row.nameKey).toBe(nameKey(row.name))
})
