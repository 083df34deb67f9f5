const ROUNDS = Uint32Array.from(primes(64), prime => Math.floor((Math.cbrt(prime) % 1) * 2 ** 32))
const START = Uint32Array.from(primes(8), prime => Math.floor((Math.sqrt(prime) % 1) * 2 ** 32))
const BLOCK = 64
const encoder = new TextEncoder()

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every(prime => n % prime !== 0)) found.push(n)
  return found
}

/** The text's UTF-8 with the padding of FIPS 180-4: a 1 bit, zeros, and the length in bits on eight bytes. */
function padded(text: string): Uint8Array {
  const bytes = encoder.encode(text)
  const block = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK)
  block.set(bytes)
  block[bytes.length] = 0x80
  const view = new DataView(block.buffer)
  view.setUint32(block.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(block.length - 4, (bytes.length * 8) >>> 0)
  return block
}

function expand(words: Int32Array, bytes: Uint8Array, from: number): void {
  for (let i = 0, at = from; i < 16; i++, at += 4) {
    words[i] =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0)
  }
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15] ?? 0
    const y = words[i - 2] ?? 0
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    words[i] = ((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0
  }
}

function compress(hash: Int32Array, words: Int32Array): void {
  let a = hash[0] ?? 0
  let b = hash[1] ?? 0
  let c = hash[2] ?? 0
  let d = hash[3] ?? 0
  let e = hash[4] ?? 0
  let f = hash[5] ?? 0
  let g = hash[6] ?? 0
  let h = hash[7] ?? 0
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (words[i] ?? 0)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  add(hash, 0, a)
  add(hash, 1, b)
  add(hash, 2, c)
  add(hash, 3, d)
  add(hash, 4, e)
  add(hash, 5, f)
  add(hash, 6, g)
  add(hash, 7, h)
}

function add(hash: Int32Array, at: number, value: number): void {
  hash[at] = (hash[at] ?? 0) + value
}

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8, its first `words` 32-bit words in hexadecimal: 8 for all of it. Written here because
 * domain code imports no runtime and the browser's own is asynchronous.
 */
export function sha256(text: string, words = 8): string {
  const bytes = padded(text)
  const hash = Int32Array.from(START)
  const schedule = new Int32Array(64)
  for (let at = 0; at < bytes.length; at += BLOCK) {
    expand(schedule, bytes, at)
    compress(hash, schedule)
  }
  let hex = ''
  for (let i = 0; i < words; i++) hex += ((hash[i] ?? 0) >>> 0).toString(16).padStart(8, '0')
  return hex
}
