import { inScope } from '@/db/scoped'
import { isPostGrouping, POST_GROUPINGS, type PostLine, postLine } from '@/lib/reports/domain/posts'
import { listPosts } from '@/lib/reports/queries'
import { BadUse } from './bad-use'
import type { Prepare } from './command'
import { readOptions } from './read-options'
import { scopeOfSlug } from './scope-of-slug'
import { percent, type Table } from './table'

export const prepareReportPosts: Prepare = async args => {
  const { org, by } = readOptions(args, { required: ['org', 'by'] }).texts
  if (!isPostGrouping(by)) throw new BadUse(`--by "${by}" is not known: it is ${POST_GROUPINGS.join(', ')}.`)
  return async () => {
    const scope = await scopeOfSlug(org)
    const groups = (await inScope(scope, reader => listPosts(reader, by))).map(postLine)
    return { json: { organization: org, by, groups }, text: [tableOf(by, groups)], exit: 0 }
  }
}

const tableOf = (by: string, groups: readonly PostLine[]): Table => ({
  head: [
    by,
    'posts',
    'with impressions',
    'impressions',
    'reactions',
    'comments',
    'reposts',
    'engagement rate',
  ],
  rows: groups.map(line => [
    line.group,
    line.posts,
    line.with_impressions,
    line.impressions,
    line.reactions,
    line.comments,
    line.reposts,
    percent(line.engagement_rate),
  ]),
})
