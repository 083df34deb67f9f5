import { TablePage } from '@/components/pipeline/table/table-page'
import { loadTable } from '@/lib/pipeline/load-table'

export default async function PipelineTablePage({ searchParams }: PageProps<'/pipeline/table'>) {
  return <TablePage screen={await loadTable(await searchParams)} />
}
