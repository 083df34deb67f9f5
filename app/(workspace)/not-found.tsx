import { MessagePage } from '@/components/errors/message-page'

export default function NotFound() {
  return <MessagePage kind="notFound" />
}
