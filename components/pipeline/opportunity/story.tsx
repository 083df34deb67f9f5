import { ActionForm } from '@/components/ui/action-form'
import { removeNoteAction, writeNoteAction } from '@/lib/pipeline/actions'
import type { OpportunityView } from '@/lib/pipeline/load-opportunity'
import type { StoryLine } from '@/lib/pipeline/queries/list-story'
import type { ErrorCode } from '@/lib/platform/action/result'
import type { OpportunityWords } from './opportunity-words'
import { storyText, toneOf } from './story-text'

interface Props {
  readonly words: OpportunityWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly view: OpportunityView
}

/** Everything that happened with it and its people, on one line of time, the latest first. */
export function Story({ words, errors, view }: Props) {
  const { t } = words
  const { row, story, page, mine } = view
  return (
    <section className="card deal-card" aria-labelledby="deal-story">
      <h2 id="deal-story">{t('story.title')}</h2>
      {mine && (
        <ActionForm action={writeNoteAction} hidden={{ id: row.id }} errors={errors} className="deal-note">
          <label>
            {t('note.label')}
            <textarea
              name="body"
              required
              maxLength={4000}
              rows={2}
              placeholder={t('note.hint')}
              className="field"
            />
          </label>
          <button type="submit" className="button">
            {t('note.save')}
          </button>
        </ActionForm>
      )}
      {story.length === 0 && <p className="text-muted">{t('story.none')}</p>}
      <ol className="story">
        {story.map(line => (
          <Line key={`${line.kind} ${line.id}`} words={words} errors={errors} line={line} now={view.now} />
        ))}
      </ol>
      {(page.number > 1 || page.more) && (
        <nav className="pager" aria-label={t('story.title')}>
          {page.number > 1 && (
            <a className="link" href={`/pipeline/${row.id}?page=${page.number - 1}`}>
              {t('story.newer')}
            </a>
          )}
          {page.more && (
            <a className="link" href={`/pipeline/${row.id}?page=${page.number + 1}`}>
              {t('story.older')}
            </a>
          )}
        </nav>
      )}
    </section>
  )
}

interface LineProps extends Pick<Props, 'words' | 'errors'> {
  readonly line: StoryLine
  readonly now: Date
}

function Line({ words, errors, line, now }: LineProps) {
  const { t, write } = words
  const name = line.person === null || line.person === '' ? null : <strong>{line.person}</strong>
  return (
    <li className={`story-line story-${toneOf(line)}`}>
      <p className="story-head">
        <span className="story-kind">{t(`story.kind.${line.kind}`)}</span>
        <time dateTime={line.at.toISOString()}>
          {line.kind === 'promise' && line.word === 'open' && line.second !== null
            ? write.day(line.second, true)
            : write.moment(line.at)}
        </time>
        {line.at > now && <span className="chip">{t('story.ahead')}</span>}
        {line.warm !== null && (
          <span className={line.warm ? 'chip chip-warm' : 'chip chip-cold'}>
            {t(line.warm ? 'story.warm' : 'story.cold')}
          </span>
        )}
      </p>
      <p>
        {line.kind === 'signal' && name} {storyText(words, line)}
        {line.kind !== 'signal' && name !== null && <> – {name}</>}
        {line.member !== null && <span className="text-muted"> {t('story.by', { name: line.member })}</span>}
      </p>
      {line.text !== null && line.text !== '' && <p className="story-text">{line.text}</p>}
      {line.kind === 'note' && line.own && (
        <ActionForm action={removeNoteAction} hidden={{ id: line.id }} errors={errors}>
          <button type="submit" className="link">
            {t('note.remove')}
          </button>
        </ActionForm>
      )}
    </li>
  )
}
