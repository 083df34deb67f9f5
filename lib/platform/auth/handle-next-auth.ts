import { unstable_rethrow } from 'next/navigation'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { z } from 'zod'
import { logError } from '../action/log-error'
import { isStorable } from '../action/storable'
import { authOptions } from './auth-options'
import { publicOrigin } from './public-origin'

type Context = { params: Promise<{ nextauth: string[] }> }

const form = z.record(z.string(), z.string())

/**
 * next-auth's own routes, told where they are by us and never by the Host that was asked. It takes an object for a text and hands
 * the words of any error to the address of a page: so only texts go in, and only codes come out.
 */
export async function handleNextAuth(request: NextRequest, context: Context): Promise<Response> {
  process.env.NEXTAUTH_URL = publicOrigin()
  delete process.env.AUTH_TRUST_HOST
  try {
    const asked = request.method === 'POST' ? await readForm(request) : request
    if (asked === null) return Response.json({ code: 'invalid' }, { status: 400 })
    const response: Response = await NextAuth(asked, context, authOptions())
    return codesOnly(response)
  } catch (error) {
    unstable_rethrow(error)
    logError(error, 'next-auth')
    return redirectTo('/sign-in?error=unexpected')
  }
}

/** The request with its form as plain texts; null when it holds anything else, or a text that cannot be kept. */
async function readForm(request: NextRequest): Promise<NextRequest | null> {
  const text = await request.text()
  const isJson = request.headers.get('content-type')?.includes('application/json') === true
  const fields = form.safeParse(isJson ? parse(text) : Object.fromEntries(new URLSearchParams(text)))
  if (!fields.success || !isStorable(fields.data)) return null
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  headers.set('content-type', 'application/x-www-form-urlencoded')
  return new NextRequest(request.url, { method: 'POST', headers, body: new URLSearchParams(fields.data) })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The answer without any words in the `error` of where it leads: ours are codes, and anything else tells of our insides. */
function codesOnly(response: Response): Response {
  // Its way of saying that a route is not for this method or provider.
  if (response.status >= 500) return redirectTo('/sign-in?error=unexpected')
  const target = response.headers.get('location')
  if (target === null || !URL.canParse(target, publicOrigin())) return response
  const url = new URL(target, publicOrigin())
  const error = url.searchParams.get('error')
  if (error === null || /^\w{1,40}$/.test(error)) return response
  url.searchParams.set('error', 'unexpected')
  response.headers.set('location', url.href)
  return response
}

const redirectTo = (path: string) => new Response(null, { status: 302, headers: { location: path } })
