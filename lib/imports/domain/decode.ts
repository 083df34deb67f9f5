import type { Encoding } from './encoding'

/** 0x80–0x9F of Windows-1252; the five undefined bytes stay control characters, as in the WHATWG encoding standard. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const WINDOWS_1252_UNITS = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte,
)

export type Decoder = { push: (bytes: Uint8Array) => string; end: () => string }

/**
 * Decodes a file chunk by chunk; a character cut by a chunk border is kept for the next one, a byte-order mark is dropped,
 * broken bytes become U+FFFD.
 */
export function createDecoder(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252') return { push: decodeWindows1252, end: () => '' }
  const decoder = new TextDecoder(encoding)
  return { push: bytes => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/** Node 20.18.3 and later, up to some 24, decode windows-1252 as ISO-8859-1 (nodejs/node 56542): done by our own table. */
function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) units[i] = WINDOWS_1252_UNITS[bytes[i] ?? 0] ?? 0
  return new TextDecoder('utf-16le').decode(units)
}
