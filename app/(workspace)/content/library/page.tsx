import { Library } from '@/components/content/library/library'
import { loadLibrary } from '@/lib/content/load-library'

export default async function LibraryPage({ searchParams }: PageProps<'/content/library'>) {
  return <Library view={await loadLibrary(await searchParams)} />
}
