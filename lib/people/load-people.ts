import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { peopleWords } from './domain/people-words'
import { profileKey } from './domain/profile-key'
import { type FoundPerson, findPeople, findPersonByKey } from './queries/find-people'

/** What a search field shows of somebody. */
export interface PersonChoice {
  readonly id: string
  readonly label: string
  readonly detail: string | null
}

const most = 8

/** The people somebody may mean with what he typed: the beginnings of their words, or a pasted profile address. */
export async function loadPeople(scope: Scope, text: string): Promise<PersonChoice[]> {
  const key = profileKey(text)
  const words = key === null ? peopleWords(text) : null
  const found = await inScope(scope, async open => {
    if (key !== null) return findPersonByKey(open, key)
    return words === null ? [] : findPeople(open, words, most)
  })
  return found.map(choiceOf)
}

/** A person whose name the source hides is told by his position. */
function choiceOf({ id, name, position, companyName }: FoundPerson): PersonChoice {
  const [label = '…', ...rest] = [name, position, companyName].filter(part => part !== null && part !== '')
  return { id, label: label ?? '…', detail: rest.length === 0 ? null : rest.join(', ') }
}
