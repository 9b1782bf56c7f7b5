import { ArrowDown, ArrowUp, GripVertical, Plus, X } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import type { ProcedureDraft } from '../../core/procedure/draft'
import type { Pack, Step } from '../../core/procedure/procedure'
import type { FileMistake } from '../../core/procedure/strict-json'
import { differs } from '../../core/procedure/version-change-list'
import { moved, withStep } from './edit-steps'

type StepsProps = {
  draft: ProcedureDraft
  base: Pack
  library: readonly Step[]
  mistakes: readonly FileMistake[]
  /** Id of the step that is edited; '' for the procedure itself. */
  picked: string
  onPick: (stepId: string) => void
  onChange: (next: (draft: ProcedureDraft) => ProcedureDraft) => void
}

/** The steps in their order: picked by click, moved by buttons, Alt and arrows, or drag. */
export function EditorSteps({ draft, base, library, mistakes, picked, onPick, onChange }: StepsProps) {
  const list = useRef<HTMLOListElement>(null)
  const [says, setSays] = useState('')
  const [dragged, setDragged] = useState(-1)
  const titles = new Map([...library, ...Object.values(base.steps)].map(step => [step.id, step.title]))
  const was = new Map(base.procedure.steps.map(use => [use.use, use]))
  const wrong = (at: number) => mistakes.some(one => one.path.startsWith(`procedure.steps.${at}.`))
  const go = (from: number, to: number) => {
    const use = draft.steps[from]
    if (!use || to < 0 || to >= draft.steps.length || from === to) return
    onChange(last => ({ ...last, steps: moved(last.steps, from, to) }))
    setSays(`${use.use} is step ${to + 1} now.`)
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('.editor-step')[to]?.focus())
  }
  const at = draft.steps.findIndex(use => use.use === picked)
  const current = draft.steps[at]
  return (
    <nav class="pad aside" aria-label="Steps">
      <button
        type="button"
        class="editor-step editor-whole"
        aria-current={picked === '' ? 'true' : undefined}
        onClick={() => onPick('')}
      >
        <span class="cut">Procedure, gates and targets</span>
      </button>
      <h2 class="label">{draft.steps.length} steps</h2>
      <ol ref={list}>
        {draft.steps.map((use, place) => (
          <li
            key={use.use}
            draggable
            class={dragged === place ? 'is-dragged' : ''}
            onDragStart={() => setDragged(place)}
            onDragEnd={() => setDragged(-1)}
            onDragOver={event => event.preventDefault()}
            onDrop={event => {
              event.preventDefault()
              if (dragged >= 0) go(dragged, place)
              setDragged(-1)
            }}
          >
            <button
              type="button"
              class="editor-step"
              aria-current={use.use === picked ? 'true' : undefined}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onClick={() => onPick(use.use)}
              onKeyDown={event => {
                const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
                if (by === 0) return
                event.preventDefault()
                if (event.altKey) go(place, place + by)
                else list.current?.querySelectorAll<HTMLElement>('.editor-step')[place + by]?.focus()
              }}
            >
              <GripVertical class="i" size={14} aria-hidden="true" />
              <span class="mono">{use.use}</span>
              <span class="cut">{titles.get(use.use) ?? 'not in the library'}</span>
              <span class={wrong(place) ? 't11 wrong' : 't11 muted'}>
                {wrong(place)
                  ? 'mistake'
                  : noteOf(use, was.get(use.use), base.procedure.steps.findIndex(one => one.use === use.use) >= 0)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {current && (
        <fieldset class="line-1 editor-acts" aria-label={`Step ${current.use}`}>
          <button type="button" class="btn btn-quiet btn-s" disabled={at === 0} onClick={() => go(at, at - 1)}>
            <ArrowUp class="i" size={14} aria-hidden="true" />
            <span>Move up</span>
          </button>
          <button
            type="button"
            class="btn btn-quiet btn-s"
            disabled={at === draft.steps.length - 1}
            onClick={() => go(at, at + 1)}
          >
            <ArrowDown class="i" size={14} aria-hidden="true" />
            <span>Move down</span>
          </button>
          <button
            type="button"
            class="btn btn-quiet btn-s"
            onClick={() => {
              onChange(last => ({ ...last, steps: last.steps.filter(use => use.use !== current.use) }))
              setSays(`${current.use} is taken out.`)
              onPick(draft.steps[at + 1]?.use ?? draft.steps[at - 1]?.use ?? '')
            }}
          >
            <X class="i" size={14} aria-hidden="true" />
            <span>Take out</span>
          </button>
        </fieldset>
      )}
      <p class="t12 muted editor-hint">
        <span class="keys" aria-hidden="true">
          <kbd>Alt</kbd>
          <kbd>↑</kbd>
        </span>{' '}
        moves a step
      </p>
      <p class="sr" role="status">
        {says}
      </p>
      <AddStep
        draft={draft}
        library={library}
        onAdd={step => {
          onChange(last => withStep(last, step, picked))
          setSays(`${step.id} is added.`)
          onPick(step.id)
        }}
      />
    </nav>
  )
}

type Use = ProcedureDraft['steps'][number]

function noteOf(use: Use, was: Use | undefined, isKnown: boolean): string {
  if (!isKnown || !was) return 'new'
  const { when: _now, ...own } = use
  const { when: _then, ...before } = was
  if (differs(own, before)) return 'edited'
  return use.when ? 'if' : ''
}

function AddStep({
  draft,
  library,
  onAdd,
}: {
  draft: ProcedureDraft
  library: readonly Step[]
  onAdd: (step: Step) => void
}) {
  const used = new Set(draft.steps.map(use => use.use))
  const free = library.filter(step => !used.has(step.id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const [chosen, setChosen] = useState('')
  const step = free.find(one => one.id === chosen) ?? free[0]
  if (!step) return null
  return (
    <div class="field editor-add">
      <label for="add-step">Step of the library</label>
      <select
        id="add-step"
        class="input select"
        value={step.id}
        onChange={event => setChosen(event.currentTarget.value)}
      >
        {free.map(one => (
          <option key={one.id} value={one.id}>
            {one.id} {one.title}
          </option>
        ))}
      </select>
      <button type="button" class="btn btn-quiet btn-s" onClick={() => onAdd(step)}>
        <Plus class="i" size={14} aria-hidden="true" />
        <span>Add step</span>
      </button>
    </div>
  )
}
