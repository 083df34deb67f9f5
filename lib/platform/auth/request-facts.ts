import { cookies, headers } from 'next/headers'
import { cookieName } from './cookie-rules'

export interface RequestFacts {
  /** The network address that asks, as the server wrote it; `unknown` where no server of ours did. */
  readonly address: string
  readonly userAgent: string | null
  /** The cookie by which the device is known to accounts; empty without one. */
  readonly device: string
}

/** Who asks, from the headers of the request under way. */
export async function readRequestFacts(): Promise<RequestFacts> {
  const list = await headers()
  return {
    address: list.get('x-entregent-address') ?? 'unknown',
    userAgent: list.get('user-agent'),
    device: (await cookies()).get(cookieName('device'))?.value ?? '',
  }
}
