/**
 * Something people of the house write about: any opening goes with any middle and any closing. `{town}`, `{near}`,
 * `{trade}`, `{weekday}` and `{count}` are filled in.
 */
export interface Topic {
  readonly voice: 'own' | 'employer' | 'sector' | 'competitor'
  readonly intent: 'inform' | 'debate' | 'entertain' | 'personal'
  readonly language: 'fr' | 'en'
  readonly openings: readonly string[]
  readonly middles: readonly string[]
  readonly closings: readonly string[]
}
