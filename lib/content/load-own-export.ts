import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { csvLine } from '@/lib/platform/export/csv-line'
import { writeZip, type ZipEntry } from '@/lib/platform/export/zip'
import { endingOf, slugOf } from './export/file-name'
import { postMarkdown } from './export/post-markdown'
import {
  type ExportedPost,
  findOwnPicture,
  listOwnAccountDays,
  listOwnActivity,
  listOwnExport,
} from './queries/list-own-export'

const pageSize = 200
const mark = '\ufeff'

/** Everything a member wrote, with what came of it, as one ZIP: his to take along. Written while it is read. */
export const streamOwnExport = (scope: Scope): AsyncGenerator<Uint8Array> => writeZip(entriesOf(scope))

async function* entriesOf(scope: Scope): AsyncGenerator<ZipEntry> {
  const now = new Date()
  const file = (path: string, text: string, changed = now): ZipEntry => ({
    path,
    bytes: Buffer.from(text),
    changed,
  })
  const posts: ExportedPost[] = []
  for await (const post of allPosts(scope)) {
    posts.push(post)
    const changed = new Date(post.publishedAt ?? post.createdAt)
    const name = `${(post.publishedAt ?? post.plannedFor ?? post.createdAt).slice(0, 10)}-${slugOf(post.body)}-${post.id.slice(-8)}`
    const picture = post.picture === null ? null : `pictures/${name}.${endingOf(post.picture.mime)}`
    const bytes = picture === null ? null : await inScope(scope, open => findOwnPicture(open, post.id))
    yield file(
      `${folderOf(post)}/${name}.md`,
      postMarkdown(post, bytes === null ? null : `../${picture}`),
      changed,
    )
    if (bytes !== null && picture !== null) yield { path: picture, bytes, changed }
  }
  const { activity, days } = await inScope(scope, async open => ({
    activity: await listOwnActivity(open),
    days: await listOwnAccountDays(open),
  }))
  yield file('posts.csv', mark + postsCsv(posts))
  yield file('metrics.csv', mark + metricsCsv(posts))
  const all = {
    member: scope.memberName,
    organization: scope.organizationName,
    exportedAt: now.toISOString(),
  }
  yield file('content.json', `${JSON.stringify({ ...all, posts, activity, accounts: days }, null, 2)}\n`)
}

/** Page by page, each in a transaction of its own: a slow download holds no snapshot. */
async function* allPosts(scope: Scope): AsyncGenerator<ExportedPost> {
  let page: ExportedPost[]
  let after: string | null = null
  do {
    const from: string | null = after
    page = await inScope(scope, open => listOwnExport(open, from, pageSize))
    yield* page
    after = page.at(-1)?.id ?? after
  } while (page.length === pageSize)
}

const folderOf = ({ status }: ExportedPost): string =>
  status === 'published' || status === 'archived' ? 'published' : 'drafts'

function postsCsv(posts: readonly ExportedPost[]): string {
  const header = [
    'id',
    'status',
    'published',
    'planned',
    'network',
    'voice',
    'intent',
    'language',
    'originality',
  ]
  const totals = ['impressions', 'reactions', 'comments', 'reposts', 'clicks'] as const
  const lines = posts.map(post =>
    csvLine([
      post.id,
      post.status,
      post.publishedAt,
      post.plannedFor,
      post.network,
      post.voice,
      post.intent,
      post.language,
      post.originality,
      ...totals.map(name => post.metrics.at(-1)?.[name] ?? null),
      post.url,
      post.link,
      post.body,
    ]),
  )
  return [csvLine([...header, ...totals, 'url', 'link', 'text']), ...lines].join('')
}

function metricsCsv(posts: readonly ExportedPost[]): string {
  const names = [
    'capturedAt',
    'impressions',
    'reached',
    'reactions',
    'comments',
    'reposts',
    'clicks',
    'profileViews',
    'followers',
  ] as const
  const lines = posts.flatMap(({ id, metrics }) =>
    metrics.map(one => csvLine([id, ...names.map(name => one[name])])),
  )
  return [csvLine(['post', ...names]), ...lines].join('')
}
