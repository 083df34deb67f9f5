export type Sent =
  | { readonly kind: 'received'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: string; readonly errorId: string | null }
  | { readonly kind: 'broken' }
  | { readonly kind: 'cancelled' }

/**
 * Streams a file to the server as the body of one request, from the disk, never whole in memory. `onProgress` gets the share
 * sent, 0 to 1. An XMLHttpRequest and not fetch, which does not tell how far an upload is.
 */
export function sendFile(
  file: File,
  onProgress: (share: number) => void,
): { sent: Promise<Sent>; cancel: () => void } {
  const request = new XMLHttpRequest()
  const sent = new Promise<Sent>(resolve => {
    request.upload.onprogress = ({ loaded }) => onProgress(file.size === 0 ? 1 : loaded / file.size)
    request.onload = () => resolve(readAnswer(request.responseText))
    request.onerror = () => resolve({ kind: 'broken' })
    request.onabort = () => resolve({ kind: 'cancelled' })
    request.open('POST', `/api/imports?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.send(file)
  })
  return { sent, cancel: () => request.abort() }
}

function readAnswer(text: string): Sent {
  const body = parse(text)
  if (typeof body !== 'object' || body === null) return { kind: 'broken' }
  if ('id' in body && typeof body.id === 'string') return { kind: 'received', id: body.id }
  if (!('code' in body) || typeof body.code !== 'string') return { kind: 'broken' }
  const errorId = 'errorId' in body && typeof body.errorId === 'string' ? body.errorId : null
  return { kind: 'refused', code: body.code, errorId }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
