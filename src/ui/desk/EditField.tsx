import type { ComponentChildren } from 'preact'
import type { FileMistake } from '../../core/procedure/strict-json'

/** What is wrong at a place of a draft, without what is wrong deeper down where `exact`. */
export function wrongAt(mistakes: readonly FileMistake[], path: string, exact = false): string[] {
  return mistakes
    .filter(one => one.path === path || (!exact && one.path.startsWith(`${path}.`)))
    .map(({ says }) => says)
}

type FieldProps = { id: string; word: string; wrong: readonly string[]; note?: string; children: ComponentChildren }

/** A labelled field with what is wrong with it right beside it. */
export function EditField({ id, word, wrong, note, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{word}</label>
      {children}
      {note && <p class="t12 muted">{note}</p>}
      <Wrong id={`${id}-wrong`} wrong={wrong} />
    </div>
  )
}

/** What is wrong, for the eye and for `aria-describedby`. */
export function Wrong({ id, wrong }: { id: string; wrong: readonly string[] }) {
  return (
    <p id={id} class={wrong.length > 0 ? 't12 wrong' : 'sr'} role="status">
      {[...new Set(wrong)].join(' · ')}
    </p>
  )
}

type TextProps = {
  id: string
  word: string
  value: string
  wrong: readonly string[]
  note?: string
  rows?: number
  onText: (text: string) => void
}

/** One text, on one line or on several. */
export function TextEdit({ id, word, value, wrong, note, rows = 1, onText }: TextProps) {
  const shared = {
    id,
    class: 'input',
    value,
    'aria-invalid': wrong.length > 0,
    'aria-describedby': `${id}-wrong`,
  }
  return (
    <EditField id={id} word={word} wrong={wrong} {...(note ? { note } : {})}>
      {rows === 1 ? (
        <input {...shared} autocomplete="off" onInput={event => onText(event.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={rows} onInput={event => onText(event.currentTarget.value)} />
      )}
    </EditField>
  )
}

type ChoiceProps<T extends string> = {
  id: string
  word: string
  value: T
  options: readonly { value: T; word: string }[]
  wrong: readonly string[]
  onChoice: (value: T) => void
}

/** One of a few. */
export function ChoiceEdit<T extends string>({ id, word, value, options, wrong, onChoice }: ChoiceProps<T>) {
  return (
    <EditField id={id} word={word} wrong={wrong}>
      <select
        id={id}
        class="input select"
        value={value}
        aria-invalid={wrong.length > 0}
        aria-describedby={`${id}-wrong`}
        onChange={event => {
          const found = options.find(one => one.value === event.currentTarget.value)
          if (found) onChoice(found.value)
        }}
      >
        {options.map(one => (
          <option key={one.value} value={one.value}>
            {one.word}
          </option>
        ))}
      </select>
    </EditField>
  )
}
