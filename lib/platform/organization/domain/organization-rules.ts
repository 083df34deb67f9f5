import { z } from 'zod'

const slugLength = { least: 2, most: 40 } as const
const nameLength = 120

export type SlugProblem = 'too_short' | 'too_long' | 'characters'

/** What is wrong with an organization's short name in addresses and on the command line; null when nothing is. */
export function findSlugProblem(slug: string): SlugProblem | null {
  if (slug.length < slugLength.least) return 'too_short'
  if (slug.length > slugLength.most) return 'too_long'
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(slug) ? null : 'characters'
}

/** A slug for a name: `Dupont & Frères` gives `dupont-freres`. Always valid; `organization` where nothing is left of the name. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, slugLength.most)
    .replace(/-+$/, '')
  return findSlugProblem(words) === null ? words : 'organization'
}

const timeZones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])
const currencies = new Set(Intl.supportedValuesOf('currency'))

/**
 * What an organization starts with; the messages are codes. `slug`: `slug_too_short`, `slug_too_long`, `slug_characters`;
 * `timeZone` an IANA name; `weekStart` the ISO day 1 Monday … 7 Sunday; `currency` ISO 4217.
 */
export const newOrganization = z.object({
  slug: z.string().superRefine((slug, context) => {
    const problem = findSlugProblem(slug)
    if (problem !== null) context.addIssue({ code: 'custom', message: `slug_${problem}` })
  }),
  name: z.string().trim().min(1, { error: 'empty' }).max(nameLength, { error: 'too_long' }),
  timeZone: z.string().refine(zone => timeZones.has(zone), { error: 'unknown' }),
  weekStart: z.int().min(1, { error: 'unknown' }).max(7, { error: 'unknown' }),
  currency: z.string().refine(code => currencies.has(code), { error: 'unknown' }),
  language: z.enum(['fr', 'en'], { error: 'unknown' }),
})

export type NewOrganization = z.output<typeof newOrganization>
