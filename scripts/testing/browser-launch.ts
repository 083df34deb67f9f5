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
  if (text === undefined || text === '') return undefined
  const launch = shape.parse(JSON.parse(text))
  return { ...launch, env: browserEnv(launch) }
}

/**
 * The variables a browser starts with. Its locale is UTF-8 whatever the machine's is: under `C` it writes no download into
 * a folder with an accent in its name.
 */
export function browserEnv({ env }: Pick<BrowserLaunch, 'env'>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(inherited), LC_ALL: 'C.UTF-8', ...env }
}
