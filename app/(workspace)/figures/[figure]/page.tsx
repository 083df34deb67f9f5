import { notFound } from 'next/navigation'
import { FigureRowsPage } from '@/components/overview/figure-rows'
import { loadFigure } from '@/lib/overview/load-figure'

export default async function FigurePage({ params, searchParams }: PageProps<'/figures/[figure]'>) {
  const view = await loadFigure((await params).figure, await searchParams)
  if (view === null) notFound()
  return <FigureRowsPage view={view} />
}
