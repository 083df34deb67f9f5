import type { Route } from 'next'
import type { Permission } from '@/lib/platform/access/permissions'

/** The rooms of the house, in the order of the side navigation; a word of `messages/` under `shell.rooms` each. */
export const rooms = [
  {
    word: 'team',
    href: '/',
    permission: 'board:read',
    icon: 'M3 13h6V3H3zm0 8h6v-6H3zm8 0h10V11H11zm0-18v6h10V3z',
  },
  {
    word: 'content',
    href: '/content',
    permission: 'content:read',
    icon: 'M4 20h4L19 9l-4-4L4 16zm10-14 4 4M12 20h8',
  },
  {
    word: 'signals',
    href: '/signals',
    permission: 'signal:read',
    icon: 'M12 20a8 8 0 1 0-8-8m8 4a4 4 0 1 0-4-4m4 0h.01M3 21l4-4',
  },
  {
    word: 'pipeline',
    href: '/pipeline',
    permission: 'pipeline:read',
    icon: 'M4 4h4v16H4zm6 0h4v11h-4zm6 0h4v7h-4z',
  },
  {
    word: 'import',
    href: '/import',
    permission: 'import:run',
    icon: 'M12 3v10m0 0 4-4m-4 4-4-4M4 15v4h16v-4',
  },
  {
    word: 'settings',
    href: '/settings',
    permission: 'profile:edit',
    icon: 'M4 7h10m4 0h2M4 17h2m4 0h10M14 4v6M10 14v6',
  },
] as const satisfies readonly { word: string; href: Route; permission: Permission; icon: string }[]
