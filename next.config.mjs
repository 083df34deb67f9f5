import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/platform/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  serverExternalPackages: ['@node-rs/argon2', 'postgres', 'nodemailer'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}

export default withNextIntl(config)
