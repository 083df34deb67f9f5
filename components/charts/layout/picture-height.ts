import type { ChartHeight } from '../domain/spec'

/** Heights in px of pictures with a value axis upwards; those made of rows follow the number of rows. */
export const pictureHeights: Record<ChartHeight, number> = { low: 152, normal: 232, tall: 320 }
