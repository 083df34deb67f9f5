import { hasFigures } from '../domain/figures'
import type { ChartHeight, ChartSpec } from '../domain/spec'
import { pictureHeights } from '../layout/picture-height'
import { drawColumns } from './columns'
import { drawFlow } from './flow'
import { drawFunnel } from './funnel'
import { drawHorizontal } from './horizontal'
import { drawInterval } from './interval'
import { drawEmpty } from './picture'
import { drawTrend } from './trend'
import { drawWaterfall } from './waterfall'

/** The static picture of any specification as one string; `noData` is the sentence shown when there is no figure. */
export function drawPicture(spec: ChartSpec, size: ChartHeight, noData: string): string {
  if (!hasFigures(spec)) return drawEmpty(spec.id, pictureHeights.low, noData)
  switch (spec.kind) {
    case 'trend':
      return drawTrend(spec, size)
    case 'bars':
      return spec.layout === 'columns' ? drawColumns(spec, size) : drawHorizontal(spec)
    case 'funnel':
      return drawFunnel(spec)
    case 'interval':
      return drawInterval(spec)
    case 'waterfall':
      return drawWaterfall(spec)
    case 'flow':
      return drawFlow(spec, size)
  }
}
