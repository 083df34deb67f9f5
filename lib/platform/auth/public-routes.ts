/** Every page and route that answers strangers, and why it may. All others need a signed-in member. */
export const publicRoutes = {
  '/sign-in': 'Where a stranger becomes a member.',
  '/sign-out': 'Ends a session; without one it has nothing to show.',
  '/forgot': 'Whoever forgot his password cannot sign in; the answer is the same for every address.',
  '/reset/[token]': 'The link is the proof: 256 random bits, one hour, once.',
  '/invite/[token]':
    'The invited person has no user yet; the link is the proof: 256 random bits, seven days, once.',
  '/setup': 'There is nobody to sign in yet; open only while no user exists, with a token from the log.',
  '/api/auth/[...nextauth]':
    'The protocol of signing in itself: cross-site tokens, OpenID Connect callbacks.',
  '/api/health': 'For whoever watches the process: whether it works, and nothing else.',
  '/api/auth/start/[provider]': 'Leads to the sign-in page of an OpenID Connect provider.',
  '/api/content/feed/[token]':
    'A calendar program cannot sign in; the address is the proof: 256 random bits, until it is revoked.',
} as const satisfies Record<string, string>
