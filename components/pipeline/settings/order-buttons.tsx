import { ActionForm } from '@/components/ui/action-form'
import type { Action } from '@/lib/platform/action/define-action'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props {
  readonly action: Action<void>
  readonly row: { readonly id: string; readonly version: number }
  /** What either button does, in words; null at the edge. */
  readonly up: string | null
  readonly down: string | null
  readonly errors: Readonly<Record<ErrorCode, string>>
}

/** One place up, one place down. */
export const OrderButtons = ({ action, row, up, down, errors }: Props) => (
  <div className="stages-order">
    {(
      [
        [-1, up, 'm6 15 6-6 6 6'],
        [1, down, 'm6 9 6 6 6-6'],
      ] as const
    ).map(([by, label, path]) => {
      const arrow = (
        <svg viewBox="0 0 24 24" aria-hidden="true" className="nav-icon">
          <path d={path} />
        </svg>
      )
      // At the edge its place stays, so that the other arrow stands where it stands in every line.
      if (label === null)
        return (
          <span key={by} className="button stages-edge">
            {arrow}
          </span>
        )
      return (
        <ActionForm key={by} action={action} hidden={{ ...row, by }} errors={errors}>
          <button type="submit" className="button" aria-label={label}>
            {arrow}
          </button>
        </ActionForm>
      )
    })}
  </div>
)
