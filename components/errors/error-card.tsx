'use client'

interface Props {
  readonly digest: string | undefined
  readonly retry: () => void
}

/** The words of an error page, in both languages: what failed may be the very thing that knows the reader's. */
const words = {
  fr: { title: 'Quelque chose s’est cassé', retry: 'Réessayer', id: 'Numéro de l’erreur' },
  en: { title: 'Something broke', retry: 'Try again', id: 'Error number' },
}

export function ErrorCard({ digest, retry }: Props) {
  const { title, retry: again, id } = words[document.documentElement.lang === 'fr' ? 'fr' : 'en']
  return (
    <section className="card empty" role="alert">
      <h1 className="page-title">{title}</h1>
      {digest !== undefined && (
        <p>
          {id} : {digest}
        </p>
      )}
      <button type="button" className="button button-primary" onClick={retry}>
        {again}
      </button>
    </section>
  )
}
