import type { ExportedPost } from '../queries/list-own-export'

/** A post as a Markdown file: what is known of it as front matter (YAML), then the text as it was written. */
export function postMarkdown(post: ExportedPost, picture: string | null): string {
  const latest = post.metrics.at(-1)
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['id', post.id],
    ['status', post.status],
    ['language', post.language],
    ['voice', post.voice],
    ['intent', post.intent],
    ['network', post.network],
    ['created', post.createdAt],
    ['planned', post.plannedFor],
    ['published', post.publishedAt],
    ['url', post.url],
    ['link', post.link],
    ['originality', post.originality],
    ['impressions', latest?.impressions ?? null],
    ['reactions', latest?.reactions ?? null],
    ['comments', latest?.comments ?? null],
    ['reposts', latest?.reposts ?? null],
    ['clicks', latest?.clicks ?? null],
    ['figures_of', latest?.capturedAt ?? null],
  ]
  const head = facts
    .filter(([, value]) => value !== null)
    // A JSON string is a YAML string, whatever it holds.
    .map(([name, value]) => `${name}: ${typeof value === 'number' ? value : JSON.stringify(value)}`)
  const image = picture === null ? [] : ['', `![${altOf(post)}](${picture})`]
  const variants = post.variants.flatMap(({ network, body }) => ['', `## ${network}`, '', body])
  return [...['---', ...head, '---', '', post.body], ...image, ...variants, ''].join('\n')
}

const altOf = ({ picture }: ExportedPost): string => (picture?.description ?? '').replace(/[[\]\n\r\\]/g, ' ')
