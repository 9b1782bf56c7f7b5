import { Download, Undo2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { nextVersion, stepsFor } from '../../core/procedure/draft'
import { writePackFile } from '../../core/procedure/pack-file'
import type { Pack } from '../../core/procedure/procedure'
import type { Door } from '../hooks/door'
import { Banner } from '../parts/Banner'
import { Hostile } from '../parts/Hostile'
import { editorWords } from '../procedure-words'
import { EditorChecks } from './EditorChecks'
import { EditorSteps } from './EditorSteps'
import { RulesEdit } from './RulesEdit'
import { SealConfirm } from './SealConfirm'
import { StepEdit } from './StepEdit'
import { saveFile } from './save-file'
import { Trouble } from './Trouble'
import { utcTime } from './time-words'
import { type EditorState, useEditor } from './use-editor'

/** Edits one procedure: steps on the left, the picked one in the middle, what it does on the right. */
export function Editor({ door, procedureId }: { door: Door; procedureId: string }) {
  const editor = useEditor(door, procedureId)
  const { material, draft, checked, problem, change } = editor
  const [picked, setPicked] = useState<string | null>(null)
  if (!material || !draft) {
    return (
      <div class="desk-page">
        <header class="page-head">
          <h1>Procedure</h1>
        </header>
        <main aria-busy={!problem}>
          {problem ? (
            <Trouble problem={problem} onRetry={() => location.reload()} />
          ) : (
            <p class="pad muted t12 slow">Loading the procedure…</p>
          )}
        </main>
      </div>
    )
  }
  const { base, library } = material
  const known = [...library.filter(step => !Object.hasOwn(base.steps, step.id)), ...Object.values(base.steps)]
  const stepId = picked ?? draft.steps[0]?.use ?? ''
  const at = draft.steps.findIndex(use => use.use === stepId)
  const step = known.find(one => one.id === stepId)
  // The first change gives the draft a number of its own, so that nobody has to think of it.
  const onChange: EditorState['change'] = next =>
    change(last => {
      const after = next(last)
      const isFirst = last.version === base.procedure.version && after.version === last.version
      return isFirst ? { ...after, version: nextVersion(last.version) } : after
    })
  return (
    <div class="desk-page">
      <EditorHead door={door} editor={editor} />
      <div class="split split-editor">
        <EditorSteps
          draft={draft}
          base={base}
          library={known}
          mistakes={checked.mistakes}
          picked={stepId}
          onPick={setPicked}
          onChange={onChange}
        />
        {at >= 0 && step ? (
          <StepEdit
            key={stepId}
            draft={draft}
            at={at}
            step={step}
            known={stepsFor(draft, material)}
            mistakes={checked.mistakes}
            onChange={onChange}
          />
        ) : (
          <RulesEdit draft={draft} known={stepsFor(draft, material)} mistakes={checked.mistakes} onChange={onChange} />
        )}
        <EditorChecks checked={checked} since={base.procedure.version} />
      </div>
    </div>
  )
}

type HeadProps = { door: Door; editor: EditorState }

function EditorHead({ door, editor }: HeadProps) {
  const { material, draft, checked, problem, keptAt, isKept, others } = editor
  const [asks, setAsks] = useState<'use' | 'drop' | ''>('')
  const [says, setSays] = useState('')
  const base = material?.base.procedure
  const { pack } = checked
  const isChanged = pack !== null && checked.changes.length > 0
  const use = async (of: Pack) => {
    const answer = await door.ask('pack.import', { text: writePackFile(of), confirmed: 'unsigned' })
    setAsks('')
    if (!answer.ok) return setSays(`${answer.problem.says} ${answer.problem.fix}`)
    await editor.leave()
    location.hash = '#procedures'
  }
  const drop = async () => {
    await editor.leave()
    location.hash = '#procedures'
  }
  return (
    <header>
      <div class="page-head">
        <h1>
          <Hostile text={draft?.title ?? ''} />
        </h1>
        {keptAt && <span class="chip chip-info">version {draft?.version}, draft</span>}
        <span class="muted t12">version {base?.version} in use</span>
        <span class="muted t12" role="status">
          {isKept ? keptAt && `Kept ${utcTime(keptAt).slice(0, 5)} UTC` : 'Keeping…'}
        </span>
        <span class="grow" />
        <button type="button" class="btn btn-bare" disabled={!editor.canUndo} onClick={editor.undo}>
          <Undo2 class="i" size={16} aria-hidden="true" />
          <span>Undo</span>
        </button>
        {keptAt && (
          <button type="button" class="btn btn-bare" onClick={() => setAsks('drop')}>
            Drop the draft
          </button>
        )}
        <button
          type="button"
          class="btn btn-quiet"
          disabled={!pack}
          onClick={() => pack && saveFile(`${pack.procedure.id}-${pack.procedure.version}.json`, writePackFile(pack))}
        >
          <Download class="i" size={16} aria-hidden="true" />
          <span>Export file</span>
        </button>
        <button type="button" class="btn btn-primary" disabled={!isChanged} onClick={() => setAsks('use')}>
          Use on this machine
        </button>
        <span class="t12 muted">{whyNot(editor)}</span>
      </div>
      {problem && <Trouble problem={problem} onRetry={() => editor.change(last => ({ ...last }))} />}
      {says && (
        <div class="pad">
          <Banner tone="stop" title="Not in use">
            <p>{says}</p>
          </Banner>
        </div>
      )}
      {asks === 'use' && pack && (
        <div class="pad">
          <SealConfirm seal="unsigned" onConfirm={() => void use(pack)} onLeave={() => setAsks('')} />
        </div>
      )}
      {asks === 'drop' && (
        <div class="pad">
          <Banner tone="warn" title="Drop everything changed here?">
            <p>The version in use stays as it is. This cannot be taken back.</p>
            <div class="banner-acts">
              <button type="button" class="btn btn-quiet" onClick={() => void drop()}>
                Drop it
              </button>
              <button type="button" class="btn btn-bare" onClick={() => setAsks('')}>
                Keep the draft
              </button>
            </div>
          </Banner>
        </div>
      )}
      {others.length > 0 && (
        <div class="pad">
          <Banner tone="warn" title={editorWords.otherWindow}>
            <p>{editorWords.otherWindowNext}</p>
            <div class="banner-acts">
              <button type="button" class="btn btn-quiet" onClick={() => editor.takeOther(others.length - 1)}>
                Show the other text
              </button>
            </div>
          </Banner>
        </div>
      )}
    </header>
  )
}

/** Why the version cannot come into use yet, in place. */
function whyNot({ checked: { mistakes, pack, changes, walks } }: EditorState): string {
  if (mistakes.length > 0) return mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`
  if (!pack) return ''
  if (changes.length === 0) return 'nothing changed'
  const differ = (walks ?? []).filter(one => one.differs.length > 0).length
  return differ === 0 ? '' : differ === 1 ? '1 walk ends differently' : `${differ} walks end differently`
}
