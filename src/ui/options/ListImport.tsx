import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { KeptList } from '../../core/records/kept-list'
import { type ListKind, listKinds } from '../../core/records/list-kinds'
import { entryWords, listKindWords, listWords, missingWords } from '../list-words'
import { Banner } from '../parts/Banner'
import { ListPreview } from './ListPreview'
import type { Import, ListsState } from './use-lists'

type ListImportProps = Pick<ListsState, 'importing' | 'onRead' | 'onKeep' | 'onLeave'> & { kept: readonly KeptList[] }

const empty = { file: null as File | null, as: 'tor' as ListKind, name: '', source: '', date: '' } // as: widened below
const kinds = Object.keys(listKindWords).flatMap(word => listKinds.find(kind => kind === word) ?? [])

/** The way to import a list: a file, what is said of it, a look at what was read, then keep it or leave it. */
export function ListImport({ importing, kept, onRead, onKeep, onLeave }: ListImportProps) {
  const [given, setGiven] = useState(empty)
  const [wrong, setWrong] = useState('')
  const isBusy = importing.state === 'reading' || importing.state === 'keeping'
  const change = (part: Partial<typeof empty>) => {
    setGiven(last => ({ ...last, ...part }))
    setWrong('')
    if (importing.state === 'read' || importing.state === 'refused') onLeave()
  }
  const read = () => {
    const says = missingWords(given)
    setWrong(says)
    const { file, ...said } = given
    if (says === '' && file) onRead({ ...said, file })
  }
  return (
    <form
      class="list-import"
      aria-label="Import a list"
      onSubmit={event => {
        event.preventDefault()
        if (!isBusy) read()
      }}
    >
      <h3>Import a list</h3>
      <Field id="list-file" word="File" why={listWords.fileWhy}>
        <input
          id="list-file"
          type="file"
          class="input"
          aria-describedby="list-file-why"
          onChange={event => {
            const file = event.currentTarget.files?.[0] ?? null
            change({ file, ...(file && given.name === '' ? { name: file.name.slice(0, 200) } : {}) })
          }}
        />
      </Field>
      <Field id="list-kind" word="What it lists">
        <select
          id="list-kind"
          class="input select"
          value={given.as}
          onChange={event => {
            const as = listKinds.find(kind => kind === event.currentTarget.value)
            if (as) change({ as })
          }}
        >
          {kinds.map(kind => (
            <option key={kind} value={kind}>
              {listKindWords[kind]}
            </option>
          ))}
        </select>
      </Field>
      <TextField id="list-name" word="Name" value={given.name} onInput={name => change({ name })} />
      <TextField
        id="list-source"
        word="Source"
        why={listWords.sourceWhy}
        value={given.source}
        onInput={source => change({ source })}
      />
      <Field id="list-date" word="Day of the data" why={listWords.dateWhy}>
        <input
          id="list-date"
          type="date"
          class="input"
          value={given.date}
          aria-describedby="list-date-why"
          onInput={event => change({ date: event.currentTarget.value })}
        />
      </Field>
      {wrong && (
        <p class="t12 wrong" role="alert">
          {wrong}
        </p>
      )}
      <div class="line">
        <button type="submit" class="btn btn-primary" aria-disabled={isBusy}>
          Read the file
        </button>
        <span class="t12 muted" role="status">
          {statusOf(importing)}
        </span>
      </div>
      {importing.state === 'refused' && (
        <Banner tone="stop" title={`Not imported. ${importing.problem.says}`}>
          <p>{importing.problem.fix}</p>
        </Banner>
      )}
      {importing.state === 'read' && (
        <ListPreview
          shown={importing.shown}
          as={importing.input.as}
          instead={kept.find(({ name }) => name.toLowerCase() === importing.input.name.trim().toLowerCase())}
          onKeep={onKeep}
          onLeave={onLeave}
        />
      )}
    </form>
  )
}

function statusOf(importing: Import): string {
  if (importing.state === 'reading') return listWords.reading
  if (importing.state === 'keeping') return listWords.keeping
  return importing.state === 'read' ? `${entryWords(importing.shown.entries)} read.` : ''
}

type FieldProps = { id: string; word: string; why?: string; children: ComponentChildren }

function Field({ id, word, why, children }: FieldProps) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {word}
      </label>
      {children}
      {why && (
        <p id={`${id}-why`} class="t12 muted">
          {why}
        </p>
      )}
    </div>
  )
}

type TextFieldProps = { id: string; word: string; why?: string; value: string; onInput: (value: string) => void }

function TextField({ id, word, why, value, onInput }: TextFieldProps) {
  return (
    <Field id={id} word={word} {...(why ? { why } : {})}>
      <input
        id={id}
        class="input"
        autocomplete="off"
        maxLength={200}
        value={value}
        {...(why ? { 'aria-describedby': `${id}-why` } : {})}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </Field>
  )
}
