import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { newId } from '@/db/id'
import { inWriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { keepReferenceShingles } from '@/lib/content/mutations/keep-shingles'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant } from '@/scripts/testing/factories'
import { runWords } from './testing/run-words'

const database = withTestDatabase()
const reference =
  'Notre nouvelle gamme réduit la consommation d’énergie de trente pour cent dans tous les ateliers.'
let folder = ''

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  const tenant = await buildTenant(database.owner, { slug: 'acme' })
  const [id, organization_id] = [newId(), tenant.organizationId]
  await database.owner`insert into reference_text ${database.owner([
    { organization_id, id, source: 'employer', title: 'La gamme', body: reference, language: 'fr' },
  ])}`
  const scope = await findSystemScope({ slug: 'acme' })
  if (scope === null) throw new Error('No scope.')
  await inWriteScope(scope, writer => keepReferenceShingles(writer, id, reference))
  folder = await mkdtemp(join(tmpdir(), 'echo-'))
  await writeFile(join(folder, 'copy.txt'), `\ufeff${reference.toUpperCase()} 🚀 #gamme`)
  await writeFile(
    join(folder, 'half.txt'),
    'Réduit la consommation d’énergie de façon nette, je l’ai vu à Lyon hier.',
  )
  await writeFile(join(folder, 'own.txt'), 'Hier, un client m’a appris à faire le pain dans son atelier.')
  await writeFile(join(folder, 'latin.txt'), Buffer.from([0xe9, 0xe8, 0x20]))
})

const echo = async (file: string, ...more: string[]) => {
  const args = ['echo', file, '--org', 'acme', '--member', 'first@acme.example', '--json', ...more]
  return runWords(args, { folder, input: reference })
}

it.each([
  ['copy.txt', 1],
  ['-', 1],
  ['own.txt', 0],
])('says what %s echoes', async (file, expected) => {
  const { code, out, said } = await echo(file)
  expect({ code, said }).toEqual({ code: 0, said: '' })
  const answer = JSON.parse(out)
  expect(Object.keys(answer)).toEqual(['echo', 'nearest', 'passages'])
  expect(answer.echo).toBe(expected)
  expect(answer.nearest?.title ?? null).toBe(expected === 1 ? 'La gamme' : null)
  expect(answer.passages).toHaveLength(expected)
})

it('gives the passages as they stand in both texts', async () => {
  const { nearest, passages } = JSON.parse((await echo('half.txt')).out)
  expect(passages).toEqual(
    [{ start: 0, end: 38, text: 'Réduit la consommation d’énergie de' }].map(each => ({
      ...each,
      end: each.text.length,
    })),
  )
  expect(nearest).toMatchObject({ kind: 'reference', source: 'employer', author: null })
  expect(nearest.passages[0].text).toBe('réduit la consommation d’énergie de')
})

it('refuses in one sentence', async () => {
  expect(await echo('none.txt')).toMatchObject({ code: 2, said: expect.stringMatching(/^There is no file/) })
  expect(await echo('latin.txt')).toMatchObject({
    code: 2,
    said: expect.stringMatching(/not a text in UTF-8/),
  })
  const nobody = await runWords(['echo', 'own.txt', '--org', 'acme', '--member', 'x@y.example'], { folder })
  expect(nobody).toMatchObject({ code: 2, said: expect.stringMatching(/^There is no seat "x@y.example"/) })
})

it('says it to a human too', async () => {
  const { out } = await runWords(['echo', 'half.txt', '--org', 'acme', '--member', 'first@acme.example'], {
    folder,
  })
  expect(out).toMatch(/^echo \d+\.\d\d %\nnearest La gamme\n {2}“Réduit la/)
})
