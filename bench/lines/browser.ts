import { chromium } from 'playwright-core'
import { Refusal } from '@/scripts/refusal'
import { browserEnv } from '@/scripts/testing/browser-launch'
import { findBrowser } from '@/scripts/testing/find-browser'
import { measurePaint } from '../browser/paint'
import { scriptBytes } from '../browser/script-bytes'
import { type Figure, figure } from '../figure'
import { interleave } from '../interleave'
import { median } from '../statistics'
import type { Line } from './line'

const paths = ['/', '/bench-empty'] as const
const line = 'browser'
const against = 'empty page, signed in'

/** What a browser has to do with the board, against the empty page. */
export const browserLine: Line = async ({ product: open, options, tell }) => {
  const product = await open()
  const found = await findBrowser()
  if (!found.ok) throw new Refusal(found.sentence)
  const browser = await chromium.launch({ ...found.launch, env: browserEnv(found.launch) })
  try {
    tell('browser: scripts')
    const scripts = await Promise.all(paths.map(path => scriptBytes(browser, product, path)))
    tell('browser: paint and blocking')
    const [full = [], empty = []] = await interleave(
      options.quick ? 1 : 5,
      paths.map(path => () => measurePaint(browser, product, path)),
    )
    // A page that blocks nobody has a blocking time of 0: a millisecond keeps the ratio a number.
    const blocking = (paints: typeof full) => Math.max(1, median(paints.map(paint => paint.blocking)))
    const largest = (paints: typeof full) => median(paints.map(paint => paint.largest))
    const figures: Figure[] = [
      figure({
        line,
        measure: 'JavaScript before a touch, gzip',
        unit: 'kB',
        subject: (scripts[0] ?? 0) / 1000,
        against,
        baseline: (scripts[1] ?? 0) / 1000,
        goal: { of: 'subject', most: 165 },
      }),
      figure({
        line,
        measure: 'largest contentful paint, 4 × CPU, 1.6 Mbit/s',
        unit: 'ms',
        subject: largest(full),
        against,
        baseline: largest(empty),
      }),
      figure({
        line,
        measure: 'total blocking time, 4 × CPU, 1.6 Mbit/s',
        unit: 'ms',
        subject: blocking(full),
        against,
        baseline: blocking(empty),
      }),
    ]
    return figures
  } finally {
    await browser.close()
  }
}
