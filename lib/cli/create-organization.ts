import { createOrganization } from '@/lib/platform/organization/create-organization'
import type { NewOrganization } from '@/lib/platform/organization/domain/organization-rules'
import { BadUse } from './bad-use'
import type { Prepare } from './command'
import { readOptions } from './read-options'

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

export const prepareCreateOrganization: Prepare = async args => {
  const { texts } = readOptions(args, {
    required: ['slug', 'name'],
    optional: ['time-zone', 'currency', 'language', 'week-start'],
  })
  const facts: NewOrganization = {
    slug: texts.slug,
    name: texts.name.trim(),
    timeZone: texts['time-zone'] ?? 'Europe/Paris',
    currency: (texts.currency ?? 'EUR').toUpperCase(),
    language: languageOf(texts.language ?? 'fr'),
    weekStart: weekStartOf(texts['week-start'] ?? '1'),
  }
  return async () => {
    const id = await createOrganization(facts)
    const { slug, name, timeZone, currency, language, weekStart } = facts
    return {
      json: { organization: slug, id, name, time_zone: timeZone, currency, language, week_start: weekStart },
      text: [`The organization ${slug} (${name}) was made: ${timeZone}, ${currency}, ${language}.`],
      exit: 0,
    }
  }
}

function languageOf(word: string): 'fr' | 'en' {
  if (word === 'fr' || word === 'en') return word
  throw new BadUse(`--language "${word}" is not known: it is fr or en.`)
}

function weekStartOf(word: string): number {
  const day = /^[1-7]$/.test(word) ? Number(word) : days.indexOf(word.toLowerCase()) + 1
  if (day === 0)
    throw new BadUse(
      `--week-start "${word}" is not known: it is 1 (Monday) to 7 (Sunday), or the day's name.`,
    )
  return day
}
