import product from '../package.json' with { type: 'json' }
import { readPackages } from './licenses/read-packages'
import { makeSbom } from './sbom/make-sbom'

process.stdout.write(`${JSON.stringify(makeSbom(product, readPackages('package-lock.json')), null, 2)}\n`)
