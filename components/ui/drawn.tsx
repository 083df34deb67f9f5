import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { after } from 'next/server'
import { drawings } from './drawings'
import { DrawnHtml } from './drawn-html'

interface Props {
  readonly as: 'tbody' | 'tfoot' | 'div'
  /** What people wrote in it is escaped. */
  readonly html: string
}

/**
 * Long HTML that the server drew as text. In a document it is sent once: the payload for the browser's React names it where it
 * would repeat it, and the browser takes it from the document. Navigation without a document sends it in the payload.
 */
export async function Drawn({ as, html }: Props) {
  const request = await headers()
  const isDocument = request.get('accept')?.includes('text/html') === true && !request.has('next-action')
  const id = randomUUID()
  if (!isDocument) return <DrawnHtml as={as} id={id} html={html} />
  drawings().set(id, html)
  after(() => drawings().delete(id))
  return <DrawnHtml as={as} id={id} />
}
