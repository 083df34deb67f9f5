import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { after } from 'next/server'
import { cache, use } from 'react'
import { drawings } from './drawings'
import { DrawnHtml } from './drawn-html'

interface Props {
  readonly as: 'thead' | 'tbody' | 'tfoot' | 'div'
  /** What people wrote in it is escaped. */
  readonly html: string
}

/**
 * Long HTML that the server drew as text. In a document it is sent once: the payload for the browser's React names it where it
 * would repeat it, and the browser takes it from the document. Navigation without a document sends it in the payload.
 */
export function Drawn({ as, html }: Props) {
  const named = use(openDocument())
  const id = randomUUID()
  if (named === null) return <DrawnHtml as={as} id={id} html={html} />
  drawings().set(id, html)
  named.push(id)
  return <DrawnHtml as={as} id={id} />
}

/** The ids that the document of this request names, forgotten when it is sent; null where no document is asked for. */
const openDocument = cache(async (): Promise<string[] | null> => {
  const request = await headers()
  if (request.get('accept')?.includes('text/html') !== true || request.has('next-action')) return null
  const named: string[] = []
  after(() => {
    for (const id of named) drawings().delete(id)
  })
  return named
})
