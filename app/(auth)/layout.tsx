import Link from 'next/link'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/components/auth/language-switch'
import { WordMark } from '@/components/shell/word-mark'

export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] justify-items-center gap-6 bg-paper px-4 py-8 text-ink sm:py-12">
      <header>
        <Link
          href="/"
          className="rounded-control outline-offset-4 focus-visible:outline-2 focus-visible:outline-warm"
        >
          <WordMark />
        </Link>
      </header>
      <main className="grid w-full max-w-md content-center gap-4">{children}</main>
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  )
}
