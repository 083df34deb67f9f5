import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'drizzle-orm'
import type { Sql } from 'postgres'
import { seededRandom } from '@/db/demo/random'
import { newId } from '@/db/id'
import { inScope, inWriteScope } from '@/db/scoped'
import { hashesOf } from '@/lib/content/domain/echo'
import { settleEcho } from '@/lib/content/mutations/keep-shingles'
import { measureEcho } from '@/lib/content/queries/measure-echo'
import { figure } from '../figure'
import { interleave } from '../interleave'
import { openProduct } from '../open-product'
import { asSuperuser, settle } from '../settle'
import { median, quantile } from '../statistics'
import type { Line } from './line'

const wordsOfText = 70
const vocabulary = 30_000
const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'zo',
  'qua',
  'lin',
]

/** A word of its own for each number. */
function wordOf(number: number): string {
  let word = ''
  for (let rest = number + 17; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length] ?? ''
  return word
}

/** An echo check against many texts beside a bare indexed query, and keeping shingles after an import beside a plain insert. */
export const echo: Line = async ({ options, undoing, tell }) => {
  const texts = options.quick ? 5_000 : 100_000
  const product = await openProduct(undoing)
  const { scope } = product.session('salesperson')
  const random = seededRandom('echo')
  const write = () =>
    Array.from({ length: wordsOfText }, () => wordOf(random.between(0, vocabulary - 1))).join(' ')
  tell(`echo: keeping ${texts.toLocaleString('en')} texts`)
  const sample = await asSuperuser(product.superuserUrl, database =>
    fill(database, scope.organizationId, texts, write),
  )
  await settle(product.superuserUrl)
  // Half of it copied, half its own: what somebody has after rewording for a while.
  const draft = `${sample.split(' ').slice(0, 60).join(' ')} ${write().split(' ').slice(0, 60).join(' ')}`
  const { memberId } = scope
  if (memberId === null) throw new Error('The salesperson of the demo has no seat.')
  return product.inside(async () => {
    tell('echo: checks')
    const check = () => inScope(scope, open => measureEcho(open, draft, memberId, new Date()))
    const { echo: found } = await check()
    if (found === null || found < 0.4 || found > 0.6) throw new Error(`The draft's echo is ${found}.`)
    const bare = () =>
      inScope(scope, open =>
        open.db.execute(
          sql`select name from member where organization_id = ${scope.organizationId} and id = ${memberId}`,
        ),
      )
    const rounds = options.quick ? 20 : 200
    const [checks = [], queries = []] = await interleave(rounds, [timed(check), timed(bare)])
    tell('echo: keeping shingles')
    const posts = options.quick ? 20 : 200
    const insert = (keep: boolean) => async () => {
      for (let index = 0; index < posts; index += 1) {
        await inWriteScope(scope, async writer => {
          const post = { id: newId<'post'>(), memberId, body: write(), publishedAt: new Date() }
          await writer.db.execute(sql`
            insert into post (organization_id, id, member_id, status, body, language, voice, intent, network, published_at)
            values (${scope.organizationId}, ${post.id}, ${memberId}, 'published', ${post.body}, 'fr', 'own', 'inform', 'linkedin', now())`)
          if (keep) await settleEcho(writer, post)
        })
      }
    }
    const [kept = [], plain = []] = await interleave(3, [timed(insert(true)), timed(insert(false))])
    const against = 'a bare indexed query'
    const checked = `echo against ${texts.toLocaleString('en')} texts`
    return [
      figure({
        line: 'echo',
        measure: `${checked}, p50`,
        unit: 'ms',
        subject: median(checks),
        against,
        baseline: median(queries),
        goal: { of: 'subject', most: 30 },
      }),
      figure({
        line: 'echo',
        measure: `${checked}, p95`,
        unit: 'ms',
        subject: quantile(checks, 0.95),
        against,
        baseline: quantile(queries, 0.95),
      }),
      figure({
        line: 'echo',
        measure: 'a post of an import, with its shingles',
        unit: 'ms',
        subject: median(kept) / posts,
        against: 'without',
        baseline: median(plain) / posts,
      }),
    ]
  })
}

const timed = (work: () => Promise<unknown>) => async (): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Reference texts with their shingles, straight into the tables; gives one of the texts. */
async function fill(
  database: Sql,
  organizationId: string,
  texts: number,
  write: () => string,
): Promise<string> {
  const rows = Array.from({ length: texts }, () => ({ id: newId<'reference_text'>(), body: write() }))
  const copy = async (statement: string, lines: Iterable<string>) => {
    const sink = await database.unsafe(statement).writable()
    await pipeline(Readable.from(lines), sink)
  }
  await copy(
    'copy reference_text (organization_id, id, source, title, body, language) from stdin',
    (function* () {
      for (const { id, body } of rows) yield `${organizationId}\t${id}\tsector\tBench\t${body}\tfr\n`
    })(),
  )
  await copy(
    'copy reference_shingle (organization_id, hash, reference_text_id) from stdin',
    (function* () {
      for (const { id, body } of rows)
        yield hashesOf(body)
          .map(hash => `${organizationId}\t${hash}\t${id}\n`)
          .join('')
    })(),
  )
  return rows[Math.floor(texts / 2)]?.body ?? ''
}
