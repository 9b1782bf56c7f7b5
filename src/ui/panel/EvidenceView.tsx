import { Locate, MousePointerClick, Paperclip, PenLine, ScanText, Table2, Tag, Trash2 } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Session } from '../../core/case/session'
import { useLetters, useRowLetters } from '../hooks/letters'
import { Act } from '../parts/Act'
import { clockTime } from '../parts/clock-time'
import { Hostile } from '../parts/Hostile'
import { evidencePlace, evidenceSource, evidenceText } from './evidence-text'
import { focusPiece } from './focus-piece'
import { PassageState } from './PassageState'
import { putToStep } from './put-to-step'
import type { ClipToRead } from './RecordPaste'
import { RecordView } from './RecordView'
import { Sources } from './Sources'
import type { Shown } from './shown'
import { useClip } from './use-clip'
import { useRows } from './use-rows'

type Kept = Session['evidence'][number]

/** All evidence of the case by step, with the place each piece came from. */
export function EvidenceView(shown: Shown) {
  const { view, door, append, open } = shown
  const { evidence } = view.session
  const clipping = useClip(shown, open)
  const [says, setSays] = useState('')
  const [clip, setClip] = useState<ClipToRead | null>(null)
  useRows()
  useLetters({ e: () => open && void clipping.clip() })
  const show = async (kept: Kept) => {
    const place = evidencePlace(kept.item)
    if (!place) return
    const answer = await door.ask('page.mark', { caseId: view.caseId, place })
    if (!answer.ok) return setSays(`${answer.problem.says} ${answer.problem.fix}`)
    setSays(answer.value.marked ? 'Shown in the page.' : 'The page does not show this place now.')
  }
  const steps = [...new Set(evidence.map(kept => kept.stepId))]
  return (
    <>
      <RecordView {...shown} clip={clip} onRead={() => setClip(null)} />
      <Sources {...shown} />
      <div class="sec">
        <div class="sec-head">
          <h2>Evidence</h2>
          <span class="muted t12">{evidence.length}</span>
          {open && (
            <button type="button" class="btn btn-quiet" aria-keyshortcuts="E" onClick={() => void clipping.clip()}>
              <MousePointerClick class="i" size={16} aria-hidden="true" />
              <span>
                Clip from page<span class="hide-narrow"> to {open}</span>
              </span>
              <span class="keys" aria-hidden="true">
                <kbd>E</kbd>
              </span>
            </button>
          )}
        </div>
        <p class="t12 says" role="status">
          {clipping.says || says}
        </p>
      </div>
      {evidence.length === 0 && (
        <div class="empty">
          <Paperclip class="i" size={24} aria-hidden="true" />
          <h3>No evidence yet</h3>
          <p>Select a passage in the page and press “Clip from page” in a step, or add a fact there.</p>
        </div>
      )}
      {steps.map(stepId => (
        <section key={stepId} class="stack" aria-label={`Evidence of ${stepId}`}>
          <div class="steps-head">
            <h3>{stepId === 'case' ? 'Of the case, at no step yet' : (view.pack?.steps[stepId]?.title ?? stepId)}</h3>
            {stepId !== 'case' && <span class="sid">{stepId}</span>}
          </div>
          <ul class="stack">
            {evidence
              .filter(kept => kept.stepId === stepId)
              .map(kept => (
                <EvidenceCard
                  key={kept.item.id}
                  kept={kept}
                  onShow={() => void show(kept)}
                  onRemove={() => void append({ type: 'evidence.removed', evidenceId: kept.item.id })}
                >
                  <PassageState {...shown} kept={kept} />
                  <CaseActs {...shown} kept={kept} onRead={setClip} />
                </EvidenceCard>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

type CardProps = { kept: Kept; onShow: () => void; onRemove: () => void; children?: ComponentChildren }

/** What to do with evidence of the case: read it into the record, or put it to a step. */
function CaseActs({ kept, onRead, ...shown }: Shown & { kept: Kept; onRead: (clip: ClipToRead) => void }) {
  const { item, stepId } = kept
  const { source } = item
  const { pack } = shown.view
  const short = evidenceText(item).slice(0, 30).replace(/\s+/g, ' ')
  if (stepId !== 'case') return null
  return (
    <div class="line-1 evidence-acts">
      {source.type === 'passage' && (
        <button
          type="button"
          class="btn btn-quiet btn-s"
          onClick={() => {
            onRead({ text: source.text, ref: item.id })
            focusPiece('record')
          }}
        >
          Read into record<span class="sr"> {short}</span>
        </button>
      )}
      {pack && (
        <select
          class="input select"
          aria-label={`Put ${short} to a step`}
          value=""
          onChange={event => {
            if (event.currentTarget.value) void putToStep(shown, kept, event.currentTarget.value)
          }}
        >
          <option value="">Put to step…</option>
          {pack.procedure.steps.map(({ use: id }) => (
            <option key={id} value={id}>
              {id} {pack.steps[id]?.title}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

const icons = { fact: Tag, passage: ScanText, rows: Table2, typed: PenLine } as const

/** What, from where, when, by whom; S shows it at its source. */
export function EvidenceCard({ kept, onShow, onRemove, children }: CardProps) {
  const { item, at, by } = kept
  const Icon = icons[item.source.type]
  const text = evidenceText(item)
  const hasPlace = evidencePlace(item) !== null
  const onKeyDown = useRowLetters(hasPlace ? { s: onShow } : {})
  return (
    <li class="evidence" id={`piece-${item.id}`} tabIndex={-1} data-row onKeyDown={onKeyDown}>
      <span class="evidence-thumb">
        <Icon class="i" size={16} aria-hidden="true" />
      </span>
      <div class="evidence-title">
        <span class="cut grow">{evidenceSource(item)}</span>
        {hasPlace && (
          <button type="button" class="btn btn-bare btn-s" aria-keyshortcuts="S" onClick={onShow}>
            <Locate class="i" size={16} aria-hidden="true" />
            <span>
              Source<span class="sr"> of {text.slice(0, 30)}</span>
            </span>
          </button>
        )}
        <Act
          deed="delete"
          what={`Remove “${text.slice(0, 30)}” from this case`}
          css="btn btn-icon"
          icon={Trash2}
          name={`Remove ${text.slice(0, 30)}`}
          tip="Remove; the record keeps that it was here"
          isBrief
          onAct={onRemove}
        />
      </div>
      <div class="evidence-from">
        <span>by {by || 'an analyst without a name'}</span>
        <span class="num">{clockTime(at)}</span>
      </div>
      <div class="evidence-clip">
        <Hostile text={text.slice(0, 600)} />
        {text.length > 600 && '…'}
      </div>
      {children}
    </li>
  )
}
