import { expect, test } from 'vitest'
import { readPackages } from '../licenses/read-packages'
import { makeSbom } from './make-sbom'

const product = { name: 'entregent', version: '0.1.0', license: 'MIT' }

test('a package has its address, its licence and the hash that npm checks', () => {
  const found = {
    ...{ name: '@scope/some', version: '1.2.3', license: 'MIT OR Apache-2.0', dev: false, optional: true },
    integrity: 'sha512-AQID',
  }
  expect(makeSbom(product, [found]).components).toEqual([
    {
      type: 'library',
      'bom-ref': '@scope/some@1.2.3',
      name: '@scope/some',
      version: '1.2.3',
      purl: 'pkg:npm/%40scope/some@1.2.3',
      licenses: [{ expression: 'MIT OR Apache-2.0' }],
      scope: 'optional',
      hashes: [{ alg: 'SHA-512', content: '010203' }],
    },
  ])
})

test('every package of the lock file is named once, and so is PostgreSQL', () => {
  const packages = readPackages('package-lock.json')
  const { components } = makeSbom(product, packages)
  const names = components.map(component => component['bom-ref'])
  expect(new Set(names).size).toBe(names.length)
  expect(names).toHaveLength(packages.length + 1)
  expect(names).toContainEqual(expect.stringMatching(/^next@16\./))
  expect(names.at(-1)).toMatch(/^postgresql@\d+\.\d+$/)
})
