import { useEffect, useState } from 'preact/hooks'
import type { RecordLine } from '../../core/records/record-lines'
import { type RecordText, recordText } from '../../core/records/record-text'
import { useDraft } from '../hooks/use-draft'
import { Hostile } from '../parts/Hostile'
import { partWords, recordWords } from '../record-words'
import type { Shown } from './shown'
import { recordKeeping } from './use-record'

/** A clip the analyst wants read into the record. */
export type ClipToRead = { text: string; ref: string }
type From = { by: 'clip' | 'paste'; ref?: string }

/** A whole block of a back office: pasted or clipped, read, looked over, and noted in one go. */
export function RecordPaste(shown: Shown & { clip: ClipToRead | null; onDone: () => void }) {
  const { view, door, clip, onDone } = shown
  const field = 'record:paste'
  const kept = view.drafts.find(draft => draft.field === field)
  const typed = useDraft(door, { caseId: view.caseId, field, kept, recorded: '' })
  const [lines, setLines] = useState<RecordLine[]>([])
  const [says, setSays] = useState('')
  const { lines: readLines } = recordKeeping(shown)
  const from: From = clip ? { by: 'clip', ref: clip.ref } : { by: 'paste' }
  const read = async (text: string) => {
    const found = await readLines(text, from)
    setSays(typeof found === 'string' ? found : found.length === 0 ? recordWords.emptyPaste : '')
    setLines(typeof found === 'string' ? [] : found)
  }
  useEffect(() => {
    if (clip) void read(clip.text)
  }, [clip?.ref])
  return (
    <div class="stack-1 record-paste">
      {!clip && (
        <>
          <label class="label" for="record-paste">
            The account record as the back office shows it
          </label>
          <textarea
            class="input"
            id="record-paste"
            value={typed.text}
            maxLength={20_000}
            placeholder={'Name: …\nE-mail: …'}
            onInput={event => typed.type(event.currentTarget.value)}
          />
          <span class="line-1">
            <button type="button" class="btn btn-quiet" onClick={() => void read(typed.text)}>
              Read<span class="sr"> the pasted record</span>
            </button>
            <button type="button" class="btn btn-bare" onClick={() => void typed.clear().then(onDone)}>
              Cancel<span class="sr"> pasting</span>
            </button>
          </span>
        </>
      )}
      <p class="t12 says" role="status">
        {says}
      </p>
      {lines.length > 0 && (
        <Preview
          {...shown}
          key={lines.map(line => line.text).join('\n')}
          read={lines}
          from={from}
          onDone={() => void typed.clear().then(onDone)}
        />
      )}
    </div>
  )
}

/** What was understood, line by line; a line nobody knows may be given its part. */
function Preview({ read, from, onDone, ...shown }: Shown & { read: RecordLine[]; from: From; onDone: () => void }) {
  const [lines, setLines] = useState(read)
  const [left, setLeft] = useState<readonly number[]>([])
  const [says, setSays] = useState('')
  const keeping = recordKeeping(shown)
  const taken = lines.filter((line, index) => Object.keys(line.patch).length > 0 && !left.includes(index))
  const give = async (index: number, name: string) => {
    const given = await keeping.lines(lines[index]?.text ?? '', from, partOf(name))
    const line = typeof given === 'string' ? undefined : given[0]
    if (typeof given === 'string') return setSays(given)
    if (line) setLines(lines.map((old, at) => (at === index ? { ...line, label: old.label } : old)))
    setSays(line && Object.keys(line.patch).length === 0 ? recordWords.notRead : '')
  }
  const note = async () => {
    const why = await keeping.note(Object.assign({}, ...taken.map(line => line.patch)))
    setSays(why)
    if (why === '') onDone()
  }
  return (
    <>
      <ul aria-label="Understood lines">
        {lines.map((line, index) => (
          <PreviewLine
            key={`${index}`}
            line={line}
            isTaken={taken.includes(line)}
            onTake={take => setLeft(take ? left.filter(at => at !== index) : [...left, index])}
            onGive={name => void give(index, name)}
          />
        ))}
      </ul>
      <span class="line-1">
        <button
          type="button"
          class="btn btn-quiet"
          aria-disabled={taken.length === 0}
          onClick={() => void (taken.length > 0 && note())}
        >
          Note {taken.length} {taken.length === 1 ? 'value' : 'values'}
        </button>
        <button type="button" class="btn btn-bare" onClick={onDone}>
          Cancel<span class="sr"> reading</span>
        </button>
      </span>
      <p class="t12 says" role="status">
        {says}
      </p>
    </>
  )
}

type LineProps = {
  line: RecordLine
  isTaken: boolean
  onTake: (take: boolean) => void
  onGive: (part: string) => void
}

function PreviewLine({ line, isTaken, onTake, onGive }: LineProps) {
  const { part, patch, label, text } = line
  const shown: RecordText | undefined = part === '' ? undefined : recordText(part, patch)
  if (shown && part !== '') {
    return (
      <li>
        <label class="seen-row">
          <input type="checkbox" checked={isTaken} onChange={event => onTake(event.currentTarget.checked)} />
          <span>
            <span class="muted">{partWords[part] ?? part}</span> <Hostile text={shown.text.slice(0, 300)} />
          </span>
        </label>
      </li>
    )
  }
  return (
    <li class="claim-unknown record-unread">
      <span class="grow t12">
        {label && (
          <span class="muted">
            <Hostile text={label.slice(0, 60)} />{' '}
          </span>
        )}
        <Hostile text={text.slice(0, 120)} />
      </span>
      <select
        class="input select"
        aria-label={`What is ${text.slice(0, 40)}`}
        value={part}
        onChange={event => event.currentTarget.value && onGive(event.currentTarget.value)}
      >
        <option value="">left out</option>
        {Object.entries(partWords).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </li>
  )
}

function partOf(name: string): RecordLine['part'] & keyof typeof partWords {
  return name as keyof typeof partWords // as: the options of the choice are these parts
}
