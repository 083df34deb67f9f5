import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ComposerPage } from '@/components/content/composer/composer-page'
import { ReadingPage } from '@/components/content/composer/reading-page'
import { loadPost } from '@/lib/content/load-composer'
import { loadComments } from '@/lib/content/load-plan-comments'
import { getTranslations } from '@/lib/platform/i18n/translations'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('composer')
  return { title: t('titlePost') }
}

export default async function PostPage({ params }: PageProps<'/content/posts/[id]'>) {
  const view = await loadPost((await params).id)
  if (view === null) notFound()
  const comments = view.post === null ? null : await loadComments(view.post.id)
  return view.kind === 'writing' ? (
    <ComposerPage view={view} comments={comments} />
  ) : (
    <ReadingPage view={view} comments={comments} />
  )
}
