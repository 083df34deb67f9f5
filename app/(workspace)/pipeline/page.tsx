import { Board } from '@/components/pipeline/board/board'
import { loadBoard } from '@/lib/pipeline/load-board'

export default async function BoardPage({ searchParams }: PageProps<'/pipeline'>) {
  return <Board view={await loadBoard(await searchParams)} />
}
