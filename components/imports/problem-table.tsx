import '@/components/overview/rows.css'
import { ScrollArea } from '@/components/ui/scroll-area'
import type { ProblemView } from '@/lib/imports/view'
import { problemText } from './problem-text'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly id: string
  readonly problems: readonly ProblemView[]
  /** How many rows are refused in all. */
  readonly refused: number
}

/** The first refused rows with line, column and reason, and the way to have them all as a file. */
export function ProblemTable({ words, id, problems, refused }: Props) {
  const { t } = words
  if (problems.length === 0) return null
  const shown = new Set(problems.map(({ line }) => line)).size
  const title = shown < refused ? t('problems.first', { shown }) : t('problems.all', { shown })
  return (
    <div className="problems">
      <h3>{title}</h3>
      <ScrollArea label={title}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('problems.line')}
              </th>
              <th scope="col">{t('problems.column')}</th>
              <th scope="col">{t('problems.value')}</th>
              <th scope="col">{t('problems.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(problem => (
              <tr key={`${problem.line} ${problem.column} ${problem.code}`}>
                <th scope="row" className="num">
                  {problem.line}
                </th>
                <td>{problem.column ?? <span className="text-muted">{t('problems.wholeRow')}</span>}</td>
                <td className="problem-value">
                  {problem.value === '' ? (
                    <span className="text-muted">{t('problems.empty')}</span>
                  ) : (
                    problem.value
                  )}
                </td>
                <td className="problem-reason">{problemText(words, problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className="problems-file">
        <a href={`/api/imports/${id}/refused`} className="button" download>
          {t('problems.download')}
        </a>
        <span>{t('problems.downloadNote')}</span>
      </p>
    </div>
  )
}
