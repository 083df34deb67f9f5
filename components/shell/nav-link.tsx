'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

interface Props {
  readonly href: Route
  readonly className: string
  readonly children: ReactNode
}

/** A link of the navigation that knows when the reader is in its room. */
export function NavLink({ href, className, children }: Props) {
  const path = usePathname()
  const here =
    href === '/'
      ? path === '/' || path.startsWith('/members') || path.startsWith('/figures')
      : path.startsWith(href)
  return (
    <Link href={href} className={className} aria-current={here ? 'page' : undefined} prefetch={false}>
      {children}
    </Link>
  )
}
