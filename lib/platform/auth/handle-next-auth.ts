import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { env } from '../env/env'
import { authOptions } from './auth-options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own routes, told where they are: PUBLIC_URL, else the host the request came to, on whatever port. */
export async function handleNextAuth(request: NextRequest, context: Context): Promise<Response> {
  const { PUBLIC_URL } = env()
  if (PUBLIC_URL === undefined) process.env.AUTH_TRUST_HOST = 'true'
  else process.env.NEXTAUTH_URL = PUBLIC_URL
  const response: Response = await NextAuth(request, context, authOptions())
  return response
}
