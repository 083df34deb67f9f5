import type { Page } from './timed-get'

/** The sign-in form as the server wrote it: what a browser without scripts would send back. */
export interface SignInForm {
  readonly url: string
  readonly hidden: readonly (readonly [string, string])[]
}

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

/** Reads the form with a password out of the page. Throws when there is none. */
export const readSignInForm = (origin: string): Promise<SignInForm> =>
  readForm({ url: `${origin}/sign-in`, headers: {} }, 'password')

/** Reads the form that has a field of this name out of a page. Throws when there is none. */
export async function readForm({ url, headers }: Page, field: string): Promise<SignInForm> {
  const html = await (await fetch(url, { headers })).text()
  const form = html.match(/<form\b.*?<\/form>/gs)?.find(text => text.includes(`name="${field}"`))
  if (form === undefined) throw new Error(`${url} has no form with a field ${field}.`)
  const hidden = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].flatMap(([input]) => {
    const name = attribute(input, 'name')
    return name === null ? [] : [[name, attribute(input, 'value') ?? ''] as const]
  })
  return { url, hidden }
}

function attribute(input: string, name: string): string | null {
  const text = new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1]
  return text?.replace(/&(?:quot|#x27|lt|gt|amp);/g, entity => entities[entity] ?? entity) ?? null
}

/** Signs somebody in as the form does; throws unless the answer is a session. */
export async function sendSignIn(form: SignInForm, email: string, password: string): Promise<void> {
  const body = new FormData()
  for (const [name, value] of form.hidden) body.append(name, value)
  body.append('email', email)
  body.append('password', password)
  const answer = await fetch(form.url, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: new URL(form.url).origin },
    signal: AbortSignal.timeout(60_000),
  })
  await answer.arrayBuffer()
  const signedIn = answer.headers.getSetCookie().some(cookie => /session=[^;]+/.test(cookie))
  if (answer.status !== 303 || !signedIn) throw new Error(`Signing in answered ${answer.status}.`)
}
