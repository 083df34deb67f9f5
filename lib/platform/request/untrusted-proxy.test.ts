import { afterEach, expect, test, vi } from 'vitest'
import { isBehindUntrustedProxy, noteForwarded } from './untrusted-proxy'

afterEach(() => {
  globalThis.entregentUntrustedProxy = undefined
  vi.restoreAllMocks()
})

test('a proxy that is not trusted is noticed, and said once', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  noteForwarded(undefined, false)
  noteForwarded('192.0.2.1', true)
  expect(isBehindUntrustedProxy()).toBe(false)
  noteForwarded('192.0.2.1', false)
  noteForwarded(['192.0.2.2'], false)
  expect(isBehindUntrustedProxy()).toBe(true)
  expect(said).toHaveBeenCalledTimes(1)
  expect(said.mock.calls[0]?.[0]).toContain('TRUST_PROXY')
})
