'use client'

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import './notices.css'

const Say = createContext<(text: string) => void>(() => {})

/** Says something to everybody, screen readers included, that outlives the form which caused it. */
export const useNotice = (): ((text: string) => void) => useContext(Say)

/** Holds the last thing said on a screen. */
export function Notices({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState({ text: '', count: 0 })
  const say = useCallback((text: string) => setNotice(({ count }) => ({ text, count: count + 1 })), [])
  return (
    <Say value={say}>
      {children}
      <div role="status" className="notice-place">
        {notice.text !== '' && (
          <p key={notice.count} className="notice">
            {notice.text}
          </p>
        )}
      </div>
    </Say>
  )
}
