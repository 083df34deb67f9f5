/** What an XML document says of its own encoding, in its first line. */
const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/
const inType = /;\s*charset\s*=\s*["']?([A-Za-z0-9._-]{1,40})/i

/** The text of a document: by its byte order mark, else its content type, else its own declaration, else UTF-8. */
export function decodeDocument(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = markOf(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const label = marked ?? inType.exec(contentType ?? '')?.[1] ?? declared.exec(head)?.[1] ?? 'utf-8'
  return decoderFor(label).decode(bytes).replaceAll('\u0000', '')
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : null
}

/** Unknown labels are read as UTF-8. */
function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('utf-8')
  }
}
