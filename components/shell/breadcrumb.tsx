import type { Route } from 'next'
import Link from 'next/link'
import { getTranslations } from '@/lib/platform/i18n/translations'

interface Props {
  readonly trail: readonly { readonly href: Route; readonly label: string }[]
  readonly here: string
}

/** Where the page is in the house, and the way back. */
export async function Breadcrumb({ trail, here }: Props) {
  const t = await getTranslations('shell')
  return (
    <nav aria-label={t('breadcrumb')} className="breadcrumb">
      <ol>
        {trail.map(step => (
          <li key={step.href}>
            <Link href={step.href} prefetch={false}>
              {step.label}
            </Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
