import { env } from '../env/env'

/**
 * Where people find the product, without a slash at the end: PUBLIC_URL, else this machine. Never the request's own Host
 * header, which whoever asks can choose: a link in a mail would lead where he likes.
 */
export const publicOrigin = (): string => env().PUBLIC_URL ?? `http://localhost:${env().PORT}`
