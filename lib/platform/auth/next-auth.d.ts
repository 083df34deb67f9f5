import type { SessionId, UserId } from '@/db/id'

declare module 'next-auth' {
  interface User {
    /** Who this is here; set by our credentials, and for a provider once its subject is linked. */
    userId?: UserId
    /** The session opened for this sign-in. */
    sessionId?: SessionId
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: SessionId
  }
}
