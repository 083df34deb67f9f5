import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { WordMark } from '@/components/shell/word-mark'
import { findCurrentScope } from '@/lib/platform/access/current-scope'

/** What a page costs before it shows anything; `npm run bench` compares the board with it, and nobody else gets it. */
export default async function BenchEmptyPage() {
  await connection()
  if (process.env.BENCH !== 'true') notFound()
  await findCurrentScope()
  return (
    <main>
      <WordMark />
    </main>
  )
}
