import { writeFileSync } from 'node:fs'
import { readPackages } from './licenses/read-packages'
import { writePage } from './licenses/write-page'

writeFileSync('docs/licenses.md', writePage(readPackages('package-lock.json')))
