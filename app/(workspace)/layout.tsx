import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/shell'
import { requireScope } from '@/lib/platform/access/current-scope'

export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  const scope = await requireScope('board:read')
  return <Shell scope={scope}>{children}</Shell>
}
