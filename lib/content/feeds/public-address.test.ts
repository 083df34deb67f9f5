import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address'

const octet = fc.integer({ min: 0, max: 255 })
const word = fc.integer({ min: 0, max: 0xffff }).map(value => value.toString(16))

const inRange = (range: string) => {
  const [net = '', prefix = '0'] = range.split('/')
  const base = net.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  const size = 2 ** (32 - Number(prefix))
  return fc
    .integer({ min: 0, max: size - 1 })
    .map(offset => [24, 16, 8, 0].map(shift => Math.floor((base + offset) / 2 ** shift) % 256).join('.'))
}

const closed = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

test.each(closed)('nothing of %s is public, nor the same address inside an IPv6 one', range => {
  fc.assert(
    fc.property(inRange(range), address => {
      const hex = address
        .split('.')
        .map(part => Number(part).toString(16).padStart(2, '0'))
        .join('')
      const pair = `${hex.slice(0, 4)}:${hex.slice(4)}`
      for (const form of [
        address,
        `::ffff:${address}`,
        `::ffff:${pair}`,
        `::${pair}`,
        `::ffff:0:${pair}`,
        `64:ff9b::${pair}`,
        `64:ff9b:1::${pair}`,
        `2002:${pair}::1`,
        `2001:0:${pair}::1`,
      ])
        expect(isPublicAddress(form), form).toBe(false)
    }),
  )
})

test.each([
  ['fc00', 7],
  ['fe80', 10],
  ['ff00', 8],
])('nothing of %s::/%i is public: unique local, link-local, multicast', (first, bits) => {
  const base = Number.parseInt(first, 16)
  const start = fc.integer({ min: base, max: base + 2 ** (16 - bits) - 1 })
  fc.assert(
    fc.property(start, fc.array(word, { minLength: 7, maxLength: 7 }), (head, rest) => {
      expect(isPublicAddress([head.toString(16), ...rest].join(':'))).toBe(false)
    }),
  )
})

test.each([
  '169.254.169.254',
  '100.100.100.200',
  '168.63.129.16',
  'fd00:ec2::254',
  '::1',
  '::',
  '255.255.255.255',
  'fe80::1%eth0',
  '2606:4700:4700::1111%1',
  'localhost',
  '127.1',
  '0x7f.0.0.1',
  '2130706433',
  '',
])('%s is not public', address => expect(isPublicAddress(address)).toBe(false))

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '2606:4700:4700::1111',
])('%s is public', address => expect(isPublicAddress(address)).toBe(true))

test('an address that is not one is never public', () => {
  fc.assert(
    fc.property(fc.array(octet, { minLength: 5, maxLength: 6 }), octets => {
      expect(isPublicAddress(octets.join('.'))).toBe(false)
    }),
  )
})
