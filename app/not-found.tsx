import { MessagePage } from '@/components/errors/message-page'

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl p-6">
      <MessagePage kind="notFound" />
    </main>
  )
}
