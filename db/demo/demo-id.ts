import type { Random } from './random'

/** A maker of ids shaped like UUID v7 (RFC 9562 §5.7), whose random part comes from the seed: the same rows, the same ids. */
export function idMaker(random: Random): (at: Date) => string {
  const hex = (digits: number) =>
    Math.floor(random.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return at => {
    const time = Math.max(0, at.getTime()).toString(16).padStart(12, '0')
    const variant = '89ab'.charAt(random.between(0, 3))
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
  }
}
