import { isStorable } from './storable'

/** The JSON of a request's body; null for what is no JSON, or holds text that cannot be kept: no input of ours is null. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text()
  const value = parse(text)
  return isStorable(value) ? value : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
