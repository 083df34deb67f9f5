'use client'

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import './confirm.css'

interface Props {
  readonly className?: string
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A native dialog that is open as long as it is there. */
export function Modal({ className = '', title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Closing gives the focus back to where it was; taking an open dialog away would not.
    return () => element?.close()
  }, [])
  // An event of an earlier closing may come late, when it is open again.
  const closed = () => {
    if (dialog.current?.open !== true) onClose()
  }
  return (
    <dialog ref={dialog} className={`confirm ${className}`} aria-labelledby={titleId} onClose={closed}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  )
}
