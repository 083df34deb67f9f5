import { ActionForm } from '@/components/ui/action-form'
import { SearchPicker } from '@/components/ui/search-picker'
import { addPartAction, removePartAction } from '@/lib/pipeline/actions'
import { personParts } from '@/lib/pipeline/domain/parts'
import type { OpportunityView } from '@/lib/pipeline/load-opportunity'
import type { ErrorCode } from '@/lib/platform/action/result'
import { getTranslations } from '@/lib/platform/i18n/translations'
import type { OpportunityWords } from './opportunity-words'

interface Props {
  readonly words: OpportunityWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly view: OpportunityView
}

/** Who is part of it, and as what; whoever works on it adds and takes away. */
export async function PeoplePart({ words: { t }, errors, view: { row, people, mine } }: Props) {
  const picker = await getTranslations('people')
  return (
    <section className="card deal-card" aria-labelledby="deal-people">
      <h2 id="deal-people">{t('people.title')}</h2>
      {people.length === 0 && <p className="text-muted">{t('people.none')}</p>}
      <ul className="deal-people">
        {people.map(person => {
          const name = person.name === '' ? t('people.nameless') : person.name
          return (
            <li key={person.id}>
              <p>
                <strong>{name}</strong>
                <span className="text-muted">
                  {[person.position, person.company].filter(text => text !== null).join(', ')}
                </span>
              </p>
              <div className="deal-parts">
                {person.main && <span className="chip">{t('people.main')}</span>}
                {person.buyer && <span className="chip">{t('people.buyer')}</span>}
                {person.parts.map(part => (
                  <span key={part} className={part === 'detractor' ? 'chip chip-alert' : 'chip'}>
                    {t(`people.parts.${part}`)}
                    {mine && (
                      <ActionForm
                        action={removePartAction}
                        hidden={{ id: row.id, personId: person.id, part }}
                        errors={errors}
                      >
                        <button
                          type="submit"
                          aria-label={t('people.removeOf', { name, part: t(`people.parts.${part}`) })}
                        >
                          ×
                        </button>
                      </ActionForm>
                    )}
                  </span>
                ))}
              </div>
            </li>
          )
        })}
      </ul>
      {mine && (
        <details className="deal-add">
          <summary className="button">{t('people.add')}</summary>
          <ActionForm
            key={people.reduce((sum, { parts }) => sum + parts.length, people.length)}
            action={addPartAction}
            hidden={{ id: row.id }}
            errors={errors}
            className="deal-form"
          >
            <div className="deal-wide">
              <SearchPicker
                name="personId"
                label={t('people.who')}
                url="/api/people"
                required
                words={{
                  searching: picker('searching'),
                  none: picker('none'),
                  found: String(picker.raw('found')),
                  failed: picker('failed'),
                }}
              />
            </div>
            <label>
              {t('people.part')}
              <select name="part" className="select" defaultValue="buyer">
                {personParts.map(part => (
                  <option key={part} value={part}>
                    {t(`people.parts.${part}`)}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className="button button-primary">
              {t('people.save')}
            </button>
          </ActionForm>
        </details>
      )}
    </section>
  )
}
