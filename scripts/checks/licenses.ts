import { existsSync, readFileSync } from 'node:fs'
import { judgeLicense } from '../licenses/judge-license'
import { readPackages } from '../licenses/read-packages'
import { writePage } from '../licenses/write-page'
import type { CheckOutcome } from './check'

const page = 'docs/licenses.md'

/** Whether every package has a licence that may stay, and the page names them all. */
export async function checkLicenses(): Promise<CheckOutcome> {
  const packages = readPackages('package-lock.json')
  if (packages.length === 0) return { ok: false, output: 'package-lock.json holds no package' }
  const wrong = packages.flatMap(({ name, license, optional }) => {
    if (license !== null) return judgeLicense(name, license) ?? []
    return optional ? [] : `${name} states no licence`
  })
  if (!existsSync(page) || readFileSync(page, 'utf8') !== writePage(packages))
    wrong.push(`${page} is not what package-lock.json says: run npm run licenses and commit what it writes.`)
  return wrong.length === 0 ? { ok: true } : { ok: false, output: wrong.join('\n') }
}
