'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type FormEvent, startTransition, useActionState, useEffect, useState } from 'react'
import { type SearchItem, SearchPicker, type SearchPickerWords } from '@/components/ui/search-picker'
import { createOpportunityAction } from '@/lib/pipeline/actions'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props {
  readonly person: SearchItem | null
  readonly stages: readonly { readonly id: string; readonly name: string; readonly group: string | null }[]
  readonly owners: readonly { readonly id: string; readonly name: string }[]
  readonly reader: string | null
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly words: Readonly<
    Record<
      | 'person'
      | 'personHint'
      | 'name'
      | 'nameHint'
      | 'stage'
      | 'amount'
      | 'amountHint'
      | 'closeOn'
      | 'nextStep'
      | 'nextStepOn'
      | 'owner'
      | 'mine'
      | 'save'
      | 'saved'
      | 'needPerson'
      | 'badAmount'
      | 'badDay'
      | 'cancel',
      string
    >
  > & { readonly search: SearchPickerWords }
}

/** The form of a new opportunity; without scripts it says where what it made is. */
export function NewOpportunityForm({ person, stages, owners, reader, errors, words }: Props) {
  const router = useRouter()
  const [key, setKey] = useState<string | null>(null)
  const [result, send, pending] = useActionState(createOpportunityAction, null)
  const made = result?.ok === true ? (`/pipeline/${result.value.id}` as Route) : null
  const fields = result?.ok === false ? (result.fields ?? {}) : {}
  useEffect(() => setKey(crypto.randomUUID()), [])
  useEffect(() => {
    if (made !== null) router.push(made)
  }, [made, router])
  // A form that React sends for us is emptied with the answer, also when something is to be corrected.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }
  const groups = [...new Set(stages.map(({ group }) => group))]
  const options = (group: string | null) =>
    stages
      .filter(stage => stage.group === group)
      .map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))
  if (made !== null)
    return (
      <p role="status" className="new-deal-signal">
        <a href={made}>{words.saved}</a>
      </p>
    )
  return (
    <form action={send} onSubmit={submit} className="card new-deal" aria-busy={pending}>
      {key !== null && <input type="hidden" name="idempotencyKey" value={key} />}
      <SearchPicker
        name="person"
        label={words.person}
        url="/api/people"
        words={words.search}
        hint={words.personHint}
        autoFocus={person === null}
        {...(person === null ? {} : { initial: person })}
      />
      <Problem code={fields.person} text={words.needPerson} />
      <label className="new-deal-wide">
        {words.name}
        <input
          name="name"
          maxLength={200}
          placeholder={words.nameHint}
          className="field"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: with the person known, this is what one came to type
          autoFocus={person !== null}
        />
      </label>
      <label>
        {words.stage}
        <select name="stageId" className="select" required>
          {groups.map(group =>
            group === null ? (
              options(group)
            ) : (
              <optgroup key={group} label={group}>
                {options(group)}
              </optgroup>
            ),
          )}
        </select>
      </label>
      <label>
        {words.amount}
        <input
          name="amount"
          inputMode="decimal"
          placeholder={words.amountHint}
          className="field"
          autoComplete="off"
        />
        <Problem code={fields.amount} text={words.badAmount} />
      </label>
      <label>
        {words.closeOn}
        <input name="expectedCloseOn" type="date" className="field" />
        <Problem code={fields.expectedCloseOn} text={words.badDay} />
      </label>
      <label className="new-deal-wide">
        {words.nextStep}
        <input name="nextStep" maxLength={300} className="field" autoComplete="off" />
      </label>
      <label>
        {words.nextStepOn}
        <input name="nextStepOn" type="date" className="field" />
        <Problem code={fields.nextStepOn} text={words.badDay} />
      </label>
      {owners.length > 0 && (
        <label>
          {words.owner}
          <select
            name="ownerId"
            className="select"
            defaultValue={owners.some(({ id }) => id === reader) ? (reader ?? '') : ''}
          >
            {!owners.some(({ id }) => id === reader) && <option value="">{words.mine}</option>}
            {owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {result?.ok === false && (
        <p role="alert" className="form-error">
          {errors[result.code]} {result.errorId}
        </p>
      )}
      <div className="confirm-actions">
        <button type="submit" className="button button-primary" disabled={pending}>
          {words.save}
        </button>
        <a href="/pipeline" className="button">
          {words.cancel}
        </a>
      </div>
    </form>
  )
}

const Problem = ({ code, text }: { readonly code: string | undefined; readonly text: string }) =>
  code !== undefined && (
    <span role="alert" className="new-deal-problem">
      {text}
    </span>
  )
