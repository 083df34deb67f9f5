import type { Value } from './domain/spec'
import { type SparklineOptions, sparkline } from './sparkline'

/** The sparkline as a component of the server. */
export function SparklinePicture({ values, ...options }: SparklineOptions & { values: Value[] }) {
  return <span className="c-sp-box" dangerouslySetInnerHTML={{ __html: sparkline(values, options) }} />
}
