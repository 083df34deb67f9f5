import { MessagePage } from '@/components/errors/message-page'

export default function ForbiddenPage() {
  return <MessagePage kind="forbidden" />
}
