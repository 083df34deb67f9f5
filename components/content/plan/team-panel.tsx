import type { ReactNode } from 'react'
import type { ClaimedPost, PlanTeamView } from '@/lib/content/load-plan-team'
import type { Format } from '@/lib/platform/format/format'
import type { PlanT } from './plan-words'

interface Props {
  readonly team: Promise<PlanTeamView>
  readonly t: PlanT
  readonly write: Format
}

/** So many of each are said at once; the others are one step away. */
const first = 6

/** Who is silent, who collides, who repeats himself: each claim with the posts it is made of. */
export async function TeamPanel({ team, t, write }: Props) {
  const { silent, collisions, repeats, tooMany } = await team
  return (
    <section aria-labelledby="plan-team" className="plan-team">
      <h2 id="plan-team">{t('team.title')}</h2>
      <p className="text-muted">{t('team.intro')}</p>
      <div className="plan-team-parts">
        <Claims title={t('team.silent')} none={t('team.noneSilent')} rest={rest(t, write, silent.length)}>
          {silent.map(({ id, name, last }) => (
            <li key={id}>
              <a href={`/content?who=${id}`} className="link">
                {name}
              </a>{' '}
              {last === null ? (
                <span className="text-muted">{t('team.never')}</span>
              ) : (
                <a href={`/content/posts/${last.id}`} className="text-muted underline">
                  {t('team.lastOn', { day: write.moment(last.at) })}
                </a>
              )}
            </li>
          ))}
        </Claims>
        <Claims
          title={t('team.collide')}
          none={tooMany ? t('team.tooMany') : t('team.noneCollide')}
          rest={rest(t, write, collisions.length)}
        >
          {collisions.map(({ kind, share, posts: [one, other] }) => (
            <li key={`${one.id} ${other.id}`}>
              <PostLink post={one} t={t} /> ↔ <PostLink post={other} t={t} />
              <span className="block text-muted">
                {kind === 'topic'
                  ? t('team.sameTopic', { share: write.rate(share), day: write.moment(other.at) })
                  : t('team.sameHour', { day: write.moment(one.at) })}
              </span>
            </li>
          ))}
        </Claims>
        <Claims
          title={t('team.repeat')}
          none={tooMany ? t('team.tooMany') : t('team.noneRepeat')}
          rest={rest(t, write, repeats.length)}
        >
          {repeats.map(({ share, post, earlier }) => (
            <li key={post.id}>
              <PostLink post={post} t={t} />{' '}
              <span className="text-muted">{t('team.repeats', { share: write.rate(share) })}</span>{' '}
              <a href={`/content/posts/${earlier.id}`} className="link">
                {write.moment(earlier.at)}
              </a>
            </li>
          ))}
        </Claims>
      </div>
    </section>
  )
}

const rest = (t: PlanT, write: Format, count: number): string =>
  t('team.rest', { count: write.count(Math.max(0, count - first)) })

function PostLink({ post: { id, title, author }, t }: { readonly post: ClaimedPost; readonly t: PlanT }) {
  return (
    <>
      {author},{' '}
      <a href={`/content/posts/${id}`} className="link">
        {t('team.quoted', { title })}
      </a>
    </>
  )
}

interface ClaimsProps {
  readonly title: string
  readonly none: string
  readonly rest: string
  readonly children: readonly ReactNode[]
}

function Claims({ title, none, rest, children }: ClaimsProps) {
  return (
    <section className="card plan-claims">
      <h3>
        {title} <span className="plan-count">{children.length}</span>
      </h3>
      {children.length === 0 ? <p className="text-muted">{none}</p> : <ul>{children.slice(0, first)}</ul>}
      {children.length > first && (
        <details>
          <summary className="link">{rest}</summary>
          <ul>{children.slice(first)}</ul>
        </details>
      )}
    </section>
  )
}
