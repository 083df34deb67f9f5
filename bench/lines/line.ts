import type { Undoing } from '@/scripts/undoing'
import type { Figure } from '../figure'
import type { Product } from '../open-product'
import type { Options } from '../read-options'

export interface Bench {
  readonly options: Options
  /** The product with the demo as it is; started once. */
  readonly product: () => Promise<Product>
  readonly undoing: Undoing
  readonly tell: (what: string) => void
}

export type Line = (bench: Bench) => Promise<Figure[]>
