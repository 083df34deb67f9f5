import { reasonFor } from './judge-license'
import type { LockedPackage } from './read-packages'

/** The page of licences, made from the lock file alone so that it is the same on every machine. */
export function writePage(packages: readonly LockedPackage[]): string {
  const stated = packages.flatMap(({ license, ...found }) =>
    license === null ? [] : [{ ...found, license }],
  )
  const unstated = packages.filter(({ license }) => license === null).length
  return [
    '# Licences',
    '',
    'Every package that package-lock.json can install. `npm run licenses` writes this page, `npm run check` compares it.',
    `${unstated} binaries for other platforms state no licence in the lock file: theirs is that of the package they belong to.`,
    '',
    '## Part of what runs',
    '',
    ...listOf(stated.filter(({ dev }) => !dev)),
    '',
    '## For building and testing only',
    '',
    ...listOf(stated.filter(({ dev }) => dev)),
    '',
  ].join('\n')
}

const listOf = (packages: readonly (LockedPackage & { license: string })[]): string[] =>
  packages.map(({ name, version, license }) => {
    const reason = reasonFor(name, license)
    return `- ${name} ${version}: ${license}${reason === null ? '' : `. ${reason}`}`
  })
