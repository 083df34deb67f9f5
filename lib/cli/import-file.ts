import type { Prepare } from './command'
export const prepareImport: Prepare = async () => {
  throw new Error('x')
}
