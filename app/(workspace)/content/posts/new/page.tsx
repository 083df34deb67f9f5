import type { Metadata } from 'next'
import { ComposerPage } from '@/components/content/composer/composer-page'
import { ReadingPage } from '@/components/content/composer/reading-page'
import { loadNewPost } from '@/lib/content/load-composer'
import { loadComments } from '@/lib/content/load-plan-comments'
import { getTranslations } from '@/lib/platform/i18n/translations'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('composer')
  return { title: t('titleNew') }
}

export default async function NewPostPage({ searchParams }: PageProps<'/content/posts/new'>) {
  const view = await loadNewPost(await searchParams)
  const comments = view.post === null ? null : await loadComments(view.post.id)
  return view.kind === 'writing' ? (
    <ComposerPage view={view} comments={comments} />
  ) : (
    <ReadingPage view={view} comments={comments} />
  )
}
