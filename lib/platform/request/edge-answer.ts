import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { languageCookie, languageOfBrowser, readLanguage } from '@/lib/platform/i18n/language'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'

/** Why a request is answered before the application hears of it; the words are under `errors` in messages/. */
export type EdgeRefusal = 'invalid_address' | 'foreign' | 'too_large' | 'slow' | 'uploading' | 'busy'

const catalogues = { en, fr }

const statusOf = {
  invalid_address: 400,
  foreign: 403,
  slow: 408,
  too_large: 413,
  uploading: 429,
  busy: 503,
} as const satisfies Record<EdgeRefusal, number>

const codeOf = {
  invalid_address: 'invalid',
  foreign: 'forbidden',
  slow: 'slow',
  too_large: 'too_large',
  uploading: 'uploading',
  busy: 'busy',
} as const satisfies Record<EdgeRefusal, string>

/** Seconds after which to try again. */
const retryAfter: Partial<Record<EdgeRefusal, number>> = { uploading: 10, busy: 5 }

/**
 * Answers in place of the application, in the reader's language and in the form of what was asked: JSON to a route, the result of
 * an action to a script that sent one, a page to a form.
 */
export function answerAtEdge(request: IncomingMessage, response: ServerResponse, refusal: EdgeRefusal): void {
  const language = languageOf(request.headers)
  const { errors } = catalogues[language]
  const { type, body } = bodyOf(request, codeOf[refusal], {
    language,
    title: errors.page.title,
    text: errors[refusal],
    home: errors.page.home,
  })
  const wait = retryAfter[refusal]
  if (wait !== undefined) response.setHeader('retry-after', wait)
  response.writeHead(statusOf[refusal], {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

interface Words {
  readonly language: string
  readonly title: string
  readonly text: string
  readonly home: string
}

function bodyOf({ headers, url }: IncomingMessage, code: string, words: Words) {
  if (headers['next-action'] !== undefined) {
    // As React writes what an action returns. It is a result of both builders: ActionResult and FormState.
    const result = { ok: false, state: 'failed', code, fields: {}, values: {} }
    return { type: 'text/x-component', body: `0:{"a":"$@1","q":"","i":false}\n1:${JSON.stringify(result)}\n` }
  }
  if (url?.startsWith('/api/') === true)
    return { type: 'application/json', body: JSON.stringify({ code, message: words.text }) }
  const body = [
    `<!doctype html><html lang="${words.language}"><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${words.title}</title>`,
    `<main><h1>${words.title}</h1><p>${words.text}</p><p><a href="/">${words.home}</a></p></main></html>\n`,
  ].join('\n')
  return { type: 'text/html; charset=utf-8', body }
}

/** The language before anybody is known: the cookie's, then the browser's. */
function languageOf(headers: IncomingHttpHeaders) {
  const cookies = headers.cookie?.split('; ') ?? []
  const kept = cookies.find(cookie => cookie.startsWith(`${languageCookie}=`))
  return (
    readLanguage(kept?.slice(languageCookie.length + 1)) ??
    languageOfBrowser(headers['accept-language'] ?? null)
  )
}
