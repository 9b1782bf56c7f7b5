import { FileUp, TextSelect } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import type { SourceKind } from '../../core/case/source'
import { counted } from '../log-phrases'
import { addWords } from '../log-words'
import type { Shown } from './shown'
import { type Adding, chosen, useSourceAdd } from './use-source-add'

/** A pasted text longer than this is taken at once: a field with a million characters helps nobody. */
const longInField = 20_000

/** Takes logs and mails: pasted, dropped, chosen as files, or selected in the page. */
export function AddSource(shown: Shown) {
  const adding = useSourceAdd(shown)
  const [kind, setKind] = useState<SourceKind | 'auto'>('auto')
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [isOver, setIsOver] = useState(false)
  const give = async (whole: string) => {
    const read = chosen(kind, whole)
    const number = shown.view.session.sources.length + 1
    const named = title.trim() || `${read === 'log' ? 'Log' : 'Mail'} ${number}, pasted`
    const isKept = await adding.give({ text: whole, kind: read, title: named, from: { by: 'paste' } })
    if (!isKept) return
    setText('')
    setTitle('')
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0 && pasted.length <= longInField) return
    event.preventDefault()
    void (files.length > 0 ? adding.takeFiles(files, kind) : give(pasted))
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    const dropped = event.dataTransfer?.getData('text/plain') ?? ''
    if (files.length > 0) void adding.takeFiles(files, kind)
    else if (dropped) void give(dropped)
  }
  return (
    <section
      class={`sec add-source${isOver ? ' is-over' : ''}`}
      aria-label={addWords.title}
      onDragOver={event => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <div class="sec-head">
        <h2>{addWords.title}</h2>
      </div>
      <p class="t12 muted">{addWords.says}</p>
      <textarea
        class="input mono"
        rows={3}
        aria-label="Paste a log or a mail"
        value={text}
        onInput={event => setText(event.currentTarget.value)}
        onPaste={onPaste}
      />
      <div class="line-1">
        <input
          class="input grow"
          aria-label="Name of this log or mail"
          placeholder="Name, such as Login log"
          maxLength={200}
          value={title}
          onInput={event => setTitle(event.currentTarget.value)}
        />
        <KindChoice kind={kind} onKind={setKind} />
        <button
          type="button"
          class="btn btn-quiet"
          disabled={text.trim() === '' || adding.isAdding}
          onClick={() => void give(text)}
        >
          Add<span class="sr"> what is pasted</span>
        </button>
      </div>
      <Ways adding={adding} kind={kind} />
      <p class="t12 says" role="status">
        {adding.says}
      </p>
      <Waits adding={adding} isInField={text !== '' && adding.waits?.text === text} />
    </section>
  )
}

function KindChoice({ kind, onKind }: { kind: SourceKind | 'auto'; onKind: (kind: SourceKind | 'auto') => void }) {
  const known = ['auto', 'log', 'mail'] as const
  return (
    <select
      class="input select"
      aria-label="Read it as"
      value={kind}
      onChange={event => onKind(known.find(one => one === event.currentTarget.value) ?? 'auto')}
    >
      <option value="auto">as it looks</option>
      <option value="log">as a log</option>
      <option value="mail">as a mail</option>
    </select>
  )
}

function Ways({ adding, kind }: { adding: Adding; kind: SourceKind | 'auto' }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div class="line-1">
      <button type="button" class="btn btn-quiet" onClick={() => input.current?.click()}>
        <FileUp class="i" size={16} aria-hidden="true" />
        <span>Choose a file</span>
      </button>
      <input
        ref={input}
        class="sr"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="File of a log or a mail"
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          void adding.takeFiles(files, kind)
        }}
      />
      <button type="button" class="btn btn-quiet" onClick={() => void adding.takeSelection(kind)}>
        <TextSelect class="i" size={16} aria-hidden="true" />
        <span>Take the selection in the page</span>
      </button>
    </div>
  )
}

/** What was refused is not lost; in the field it is seen already. */
function Waits({ adding: { waits, give, drop }, isInField }: { adding: Adding; isInField: boolean }) {
  if (!waits || isInField) return null
  return (
    <p class="line-1 t12">
      <span class="grow">
        {waits.title} ({counted(waits.text.length, 'character')}) {addWords.waits}
      </span>
      <button type="button" class="btn btn-quiet btn-s" onClick={() => void give(waits)}>
        Try again
      </button>
      <button type="button" class="btn btn-quiet btn-s" onClick={drop}>
        Drop it
      </button>
    </p>
  )
}
