import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { APIResponse, Page } from '@playwright/test'
import { z } from 'zod'
import { type Attack, actionCases } from '../scripts/testing/two-tenants-actions'

/** What the build knows of every server action: its id on the wire, its file and its name. */
const manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
})
const built = fileURLToPath(new URL('../.next/server/server-reference-manifest.json', import.meta.url))

/** Sends a form to a server action as the browser does: React's encoding of `(previous, form)`. */
export function send(
  page: Page,
  id: string,
  fields: Readonly<Record<string, string>>,
  origin: string,
): Promise<APIResponse> {
  // The arguments come last: they refer to the fields before them.
  const multipart = new FormData()
  for (const [name, value] of Object.entries(fields)) multipart.append(`_1_${name}`, value)
  multipart.append('0', '[null,"$K1"]')
  return sendArguments(page, id, multipart, origin)
}

/** Sends whatever is given as the arguments of a server action. */
export const sendArguments = (
  page: Page,
  id: string,
  multipart: FormData,
  origin: string,
): Promise<APIResponse> =>
  page.request.post('/settings', {
    headers: { 'next-action': id, accept: 'text/x-component', origin },
    multipart,
    maxRedirects: 0,
  })

type Builder = 'defineAction' | 'definePublicAction'

/** `confirmMeetingAction` of lib/meetings/actions.ts is `meeting/confirm`; their sources say which. */
export function actionsBuiltBy(builder: Builder): { id: string; name: string }[] {
  const { node } = manifest.parse(JSON.parse(readFileSync(built, 'utf8')))
  return Object.entries(node).flatMap(([id, { filename, exportedName }]) => {
    if (!filename.endsWith('actions.ts')) return []
    const source = readFileSync(fileURLToPath(new URL(`../${filename}`, import.meta.url)), 'utf8')
    const body = source.split(`export const ${exportedName} = `)[1] ?? ''
    return body.startsWith(`${builder}(`) ? [{ id, name: /name: '([^']+)'/.exec(body)?.[1] ?? '' }] : []
  })
}

/** Every action of members, with how it is tried. */
export const actionsOf = (): { id: string; name: string; attack: Attack }[] =>
  actionsBuiltBy('defineAction').map(({ id, name }) => {
    const attack = actionCases[name]
    if (attack === undefined) throw new Error(`scripts/testing/two-tenants-actions.ts has no ${name}.`)
    return { id, name, attack }
  })
