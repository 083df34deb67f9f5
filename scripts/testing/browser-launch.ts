import { z } from 'zod'

const shape = z.object({
  executablePath: z.string(),
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()),
})

/** How Playwright starts the browser that was found; as text it travels in the variable `E2E_BROWSER`. */
export type BrowserLaunch = z.infer<typeof shape>

/** The launch options for `playwright.config.ts`; none when the variable is absent, and Playwright takes its own. */
export function browserLaunch(text = process.env.E2E_BROWSER): BrowserLaunch | undefined {
  return text === undefined || text === '' ? undefined : shape.parse(JSON.parse(text))
}
