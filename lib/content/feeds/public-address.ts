import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** What is not the public internet (IANA special-purpose registries), clouds' metadata services among it. */
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Metadata at an address that is otherwise public.
  '168.63.129.16/32',
] as const

/** Within 2000::/3, which alone is routed: what is not a host of its own, or carries an IPv4 address inside. */
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'] as const

const refused = new BlockList()
const routed = new BlockList()
const add = (list: BlockList, range: string, family: 'ipv4' | 'ipv6') => {
  const [net = '', prefix = '0'] = range.split('/')
  list.addSubnet(net, Number(prefix), family)
}
for (const range of special4) add(refused, range, 'ipv4')
for (const range of special6) add(refused, range, 'ipv6')
add(routed, '2000::/3', 'ipv6')

/**
 * Whether an address is a host of the public internet. IPv6 is refused unless it is routed there: so are mapped,
 * translated and tunnelled IPv4 addresses (::ffff:0:0/96, 64:ff9b::/96, 2002::/16, 2001::/32), whatever they hide.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  return routed.check(address, 'ipv6') && !refused.check(address, 'ipv6')
}
