import { Locate, MousePointerClick, PenLine, X } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type RecordText, recordText } from '../../core/records/record-text'
import type { RecordPart } from '../../core/records/record-words'
import { useDraft } from '../hooks/use-draft'
import { Act } from '../parts/Act'
import { Hostile } from '../parts/Hostile'
import { byWords, partWords } from '../record-words'
import type { Shown } from './shown'
import { recordKeeping } from './use-record'

/** The parts of the record, each filled by hand or by clip in its place. */
export function RecordValues(shown: Shown) {
  const { view, append, toPiece } = shown
  const [editing, setEditing] = useState<RecordPart | ''>('')
  return (
    <dl class="facts record" aria-label="Account record">
      {Object.entries(partWords).map(([name, label]) => {
        const part = partNamed(name)
        if (!part) return null
        const noted = recordText(part, view.session.record)
        return (
          <div class="record-row" key={part}>
            <dt>{label}</dt>
            <dd id={`piece-record-${part}`} tabIndex={-1}>
              {editing === part ? (
                <ValueField {...shown} part={part} label={label} noted={noted} onDone={() => setEditing('')} />
              ) : (
                <Value
                  label={label}
                  noted={noted}
                  onEdit={() => setEditing(part)}
                  onClear={() => void append({ type: 'record.cleared', part })}
                  onSource={() => toPiece(noted?.ref ?? '')}
                />
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

type ValueProps = {
  label: string
  noted: RecordText | undefined
  onEdit: () => void
  onClear: () => void
  onSource: () => void
}

function Value({ label, noted, onEdit, onClear, onSource }: ValueProps) {
  return (
    <span class="line-1">
      {noted && (
        <span class="grow">
          <Hostile text={noted.text.slice(0, 400)} /> <span class="muted t11">{byWords[noted.by]}</span>
        </span>
      )}
      {noted?.ref && (
        <button type="button" class="btn btn-icon btn-s" aria-label={`Source of ${label}`} onClick={onSource}>
          <Locate class="i" size={14} aria-hidden="true" />
        </button>
      )}
      {noted ? (
        <button type="button" class="btn btn-icon btn-s" aria-label={`Change ${label}`} onClick={onEdit}>
          <PenLine class="i" size={14} aria-hidden="true" />
        </button>
      ) : (
        <button type="button" class="chip chip-unknown" onClick={onEdit}>
          <PenLine class="i" size={14} aria-hidden="true" />
          <span>
            Note<span class="sr"> {label}</span>
          </span>
        </button>
      )}
      {noted && (
        <Act
          deed="delete"
          what={`Clear ${label} in this case`}
          css="btn btn-icon btn-s"
          icon={X}
          iconSize={14}
          name={`Clear ${label}`}
          isBrief
          onAct={onClear}
        />
      )}
    </span>
  )
}

type FieldProps = Shown & { part: RecordPart; label: string; noted: RecordText | undefined; onDone: () => void }

function ValueField({ part, label, noted, onDone, ...shown }: FieldProps) {
  const { view, door } = shown
  const field = `record:${part}`
  const kept = view.drafts.find(draft => draft.field === field)
  const typed = useDraft(door, { caseId: view.caseId, field, kept, recorded: noted?.text ?? '' })
  const [says, setSays] = useState('')
  const keeping = recordKeeping(shown)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const settled = async (why: string) => {
    setSays(why)
    if (why !== '') return
    await typed.clear()
    onDone()
  }
  const save = async () => {
    if (typed.text.trim()) await settled(await keeping.noteValue(part, typed.text, { by: 'hand' }))
  }
  return (
    <span class="stack-1">
      <input
        class="input"
        aria-label={label}
        ref={input}
        value={typed.text}
        maxLength={2_000}
        onInput={event => typed.type(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.isComposing) void save()
        }}
      />
      <span class="line-1">
        <button type="button" class="btn btn-quiet btn-s" onClick={() => void save()}>
          Note<span class="sr"> {label}</span>
        </button>
        <button type="button" class="btn btn-quiet btn-s" onClick={() => void keeping.clipValue(part).then(settled)}>
          <MousePointerClick class="i" size={14} aria-hidden="true" />
          <span>
            Clip from page<span class="sr"> to {label}</span>
          </span>
        </button>
        <button type="button" class="btn btn-bare btn-s" onClick={() => void typed.clear().then(onDone)}>
          Cancel<span class="sr"> {label}</span>
        </button>
      </span>
      <span class="t12 says" role="status">
        {says}
      </span>
    </span>
  )
}

function partNamed(name: string): RecordPart | undefined {
  return isPart(name) ? name : undefined
}

function isPart(name: string): name is RecordPart {
  return Object.hasOwn(partWords, name)
}
