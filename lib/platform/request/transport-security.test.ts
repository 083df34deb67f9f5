import { expect, test } from 'vitest'
import { transportSecurity } from './transport-security'

test('TLS is promised for a year or more, with subdomains, and only where there is TLS', () => {
  const [, seconds] =
    transportSecurity('https://entregent.example')?.match(/^max-age=(\d+); includeSubDomains$/) ?? []
  expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 24 * 60 * 60)
  expect(transportSecurity('http://localhost:3000')).toBeNull()
  expect(transportSecurity(undefined)).toBeNull()
})
