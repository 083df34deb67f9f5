/** Two years, in seconds; browsers keep a host's promise of TLS that long, for its subdomains too. */
const policy = 'max-age=63072000; includeSubDomains'

/** The value of Strict-Transport-Security on every answer; null where people reach the product without TLS. */
export const transportSecurity = (publicUrl: string | undefined): string | null =>
  publicUrl?.startsWith('https://') ? policy : null
