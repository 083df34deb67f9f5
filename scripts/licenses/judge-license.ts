/** Licences that ask for no more than to be named: what runs may hold them all. */
const permissive = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'Unlicense',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
  ],
  'OFL-1.1',
])

/** Licences that bind whoever changes the package itself; used unchanged, and by these packages alone. */
const excepted: readonly { readonly license: string; readonly packages: RegExp; readonly why: string }[] = [
  {
    license: 'LGPL-3.0-or-later',
    packages: /^@img\/sharp-/,
    why: 'libvips, linked dynamically and unchanged; comes with Next.',
  },
  {
    license: 'MPL-2.0',
    packages: /^(?:lightningcss|axe-core)(?:-|$)/,
    why: 'Binds the files of the package itself, which stay as they are.',
  },
  {
    license: 'CC-BY-4.0',
    packages: /^caniuse-lite$/,
    why: 'Data of browsers, read while building; named here.',
  },
]

/** What is wrong with a package's licence, in words; null when nothing is. An expression is one of `A AND B`, `A OR B`. */
export function judgeLicense(name: string, expression: string): string | null {
  const choices = expression.replace(/[()]/g, '').split(' OR ')
  const fine = choices.some(choice => choice.split(' AND ').every(license => isAllowed(name, license.trim())))
  return fine ? null : `${name} is under ${expression}, which scripts/licenses/judge-license.ts does not know`
}

/** Why a licence that is not permissive may stay; null for one that needs no reason. */
export const reasonFor = (name: string, expression: string): string | null =>
  excepted.find(({ license, packages }) => expression.includes(license) && packages.test(name))?.why ?? null

const isAllowed = (name: string, license: string): boolean =>
  permissive.has(license) || excepted.some(found => found.license === license && found.packages.test(name))
