import { CircleAlert, CircleCheck, CircleHelp, RefreshCw } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Checked } from '../../messages/protocol'
import { recordWords } from '../record-words'
import { clipState } from './clip-state'
import type { Shown } from './shown'

const looks = {
  there: { icon: CircleCheck, css: 'chip-ok', says: recordWords.there },
  changed: { icon: CircleAlert, css: 'chip-warn', says: recordWords.changed },
  unknown: { icon: CircleHelp, css: 'chip-unknown', says: 'Not known' },
} as const

/** Whether the page a passage was taken from still shows it, and the hash it was kept with. */
export function PassageState({ view, door, kept }: Shown & { kept: Shown['view']['session']['evidence'][number] }) {
  const [checked, setChecked] = useState<Checked | null>(null)
  const { source, id } = kept.item
  if (source.type !== 'passage') return null
  const own = clipState(kept.item, view.reading)
  const state = checked?.state ?? (own === 'ask' ? null : own)
  const look = async () => {
    const answer = await door.ask('page.check', { caseId: view.caseId, evidenceId: id })
    setChecked(answer.ok ? answer.value : { state: 'unknown', why: `${answer.problem.says} ${answer.problem.fix}` })
  }
  const { icon: Icon, css, says } = looks[state ?? 'unknown']
  return (
    <div class="line-1 evidence-state">
      {state && (
        <span class={`chip ${css}`} role="status">
          <Icon class="i" size={12} aria-hidden="true" />
          <span>{checked?.why || says}</span>
        </span>
      )}
      {own === 'ask' && (
        <button type="button" class="btn btn-bare btn-s" onClick={() => void look()}>
          <RefreshCw class="i" size={14} aria-hidden="true" />
          <span>
            Check source<span class="sr"> of {source.text.slice(0, 30).replace(/\s+/g, ' ')}</span>
          </span>
        </button>
      )}
      {source.sha256 && (
        <span class="muted t11 mono" title={`SHA-256 ${source.sha256}`}>
          SHA-256 {source.sha256.slice(0, 12)}…
        </span>
      )}
    </div>
  )
}
