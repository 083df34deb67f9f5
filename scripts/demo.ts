import type { DemoSignIn } from '@/db/demo/fill-if-empty'

/** Fills an empty database with the demo organization; gives its sign-ins, also when it was there already. */
export async function fillDemoIfEmpty(url: string): Promise<DemoSignIn[]> {
  // Loaded late: the generator is of no use to a start with DATABASE_URL.
  const demo = await import('@/db/demo/fill-if-empty')
  return demo.fillDemoIfEmpty(url)
}
