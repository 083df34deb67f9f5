import { Board } from '@/components/overview/board'
import { Today } from '@/components/overview/today'
import { loadToday } from '@/lib/overview/load-today'
import { loadBoard } from '@/lib/overview/loaders'

export default async function BoardPage({ searchParams }: PageProps<'/'>) {
  const [view, today] = await Promise.all([loadBoard(await searchParams), loadToday()])
  return (
    <>
      {today !== null && <Today view={today} />}
      <Board view={view} level={today === null ? 1 : 2} />
    </>
  )
}
