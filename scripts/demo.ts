import type { DemoSignIn } from '@/lib/demo/fill-demo'

export type { DemoSignIn }

/** Fills an empty database with the demo organization; gives its sign-ins, also when it was there already. */
export async function fillDemoIfEmpty(url: string): Promise<DemoSignIn[]> {
  // Loaded late: the generator is of no use to a start with DATABASE_URL.
  const demo = await import('@/lib/demo/fill-demo')
  return demo.fillDemoIfEmpty(url)
}
