'use client'

const yearMilliseconds = 365 * 24 * 3600 * 1000

interface Props {
  readonly label: string
}

/** Folds the side navigation to its icons, and remembers it. */
export function FoldButton({ label }: Props) {
  const fold = () => {
    const root = document.documentElement
    const next = root.dataset.nav === 'folded' ? 'open' : 'folded'
    root.dataset.nav = next
    // Absent outside a secure context: the fold then lasts until the next page.
    void window.cookieStore?.set({
      name: 'nav',
      value: next,
      path: '/',
      sameSite: 'lax',
      expires: Date.now() + yearMilliseconds,
    })
  }
  return (
    <button type="button" onClick={fold} aria-label={label} title={label} className="fold-button">
      <svg
        viewBox="0 0 24 24"
        width="16"
        height="16"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
      >
        <path d="M4 5h16v14H4zM10 5v14" strokeLinejoin="round" />
      </svg>
    </button>
  )
}
