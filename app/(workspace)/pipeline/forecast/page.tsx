import { ForecastPage } from '@/components/pipeline/forecast/forecast-page'
import { loadForecast } from '@/lib/pipeline/load-forecast'

export default async function PipelineForecastPage({ searchParams }: PageProps<'/pipeline/forecast'>) {
  return <ForecastPage view={await loadForecast(await searchParams)} />
}
