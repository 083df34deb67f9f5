import { PortfolioPage as Portfolio } from '@/components/content/portfolio/portfolio-page'
import { loadPortfolio } from '@/lib/content/load-portfolio'

export default async function PortfolioPage({ searchParams }: PageProps<'/content/portfolio'>) {
  return <Portfolio view={await loadPortfolio(await searchParams)} />
}
