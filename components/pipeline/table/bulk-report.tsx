import { fillIn } from '@/components/ui/fill-in'
import type { EditedRow } from '@/lib/pipeline/mutations/edit-opportunities'
import type { ActionResult } from '@/lib/platform/action/result'
import type { GridRow } from './grid-types'
import type { GridWords } from './table-words'

interface Props {
  readonly result: ActionResult<readonly EditedRow[]> | null
  readonly rows: readonly GridRow[]
  readonly words: GridWords
}

const reasons = ['conflict', 'not_found', 'forbidden', 'wrong'] as const

/** What became of each row of a change of many: how many are done, and which were left as they are, and why. */
export function BulkReport({ result, rows, words }: Props) {
  if (result === null) return null
  if (!result.ok)
    return (
      <p role="alert" className="form-error">
        {result.code === 'invalid' ? words.invalid : words.errors[result.code]} {result.errorId}
      </p>
    )
  const { bulk } = words
  const left = result.value.filter(({ outcome }) => outcome !== 'done')
  const nameOf = (id: string) => rows.find(row => row.id === id)?.name ?? id
  return (
    <div role={left.length > 0 ? 'alert' : 'status'} className="card pipeline-report">
      <p>{fillIn(bulk.done, { count: result.value.length - left.length })}</p>
      {left.length > 0 && (
        <>
          <p>{bulk.left}</p>
          <ul>
            {left.map(({ id, outcome, fields }) => (
              <li key={id}>
                <strong>{nameOf(id)}</strong>{' '}
                {Object.values(fields ?? {}).includes('required')
                  ? words.required
                  : bulk.because[reasons.find(reason => reason === outcome) ?? 'other']}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
