import './globals.css'
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { readerLanguage } from '@/lib/platform/i18n/reader-language'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { readDensity, readTheme } from '@/lib/platform/preferences/domain/appearance'

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'swap',
})

const instrumentSerif = localFont({
  src: '../node_modules/@fontsource/instrument-serif/files/instrument-serif-latin-400-normal.woff2',
  variable: '--font-instrument-serif',
  weight: '400',
  display: 'swap',
})

export const metadata: Metadata = { title: { default: 'Entregent', template: '%s · Entregent' } }

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, jar, t] = await Promise.all([readerLanguage(), cookies(), getTranslations('errors.page')])
  return (
    <html
      lang={locale}
      className={`${inter.variable} ${instrumentSerif.variable}`}
      data-theme={readTheme(jar.get('theme')?.value)}
      data-density={readDensity(jar.get('density')?.value)}
      data-nav={jar.get('nav')?.value === 'folded' ? 'folded' : 'open'}
      data-error-title={t('title')}
      data-error-text={t('text')}
      data-error-busy={t('busy')}
      data-error-retry={t('retry')}
      data-error-id={t('id')}
    >
      <head>
        <noscript>
          <link rel="stylesheet" href="/no-script.css" />
        </noscript>
      </head>
      <body>{children}</body>
    </html>
  )
}
