/** Headers of every answer; pages get their content security policy, with its nonce, in proxy.ts. */
const headers = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  devIndicators: false,
  // `npm run check` checks the types; a start on a customer's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'postgres', 'nodemailer'],
  // Browsers ask for it where a document ended before its head named the icon.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers },
    {
      source: '/api/:path*',
      headers: [
        { key: 'cache-control', value: 'private, no-store' },
        // An answer that is opened as a page is none: it runs nothing and is framed by nobody.
        {
          key: 'content-security-policy',
          value: `default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox`,
        },
      ],
    },
  ],
}

export default config
