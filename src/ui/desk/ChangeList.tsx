import { Minus, MoveVertical, PenLine, Plus } from 'lucide-preact'
import type { Change } from '../../core/procedure/version-change-list'
import { Hostile } from '../parts/Hostile'

const icons = { added: Plus, removed: Minus, changed: PenLine, moved: MoveVertical } as const

/** What changed, sentence by sentence, with the words before and after where they are short enough to compare. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul aria-label="Changes">
      {changes.map(({ kind, says, was, now }, at) => {
        const Icon = icons[kind]
        return (
          <li key={`${at} ${says}`} class="delta">
            <Icon class="i i-s" size={14} aria-hidden="true" />
            <span class="cut-any">
              <Hostile text={says} />
              {was !== undefined && now !== undefined && !says.includes(now) && (
                <span class="t12 delta-words">
                  <del>
                    <Hostile text={was} />
                  </del>{' '}
                  <ins>
                    <Hostile text={now} />
                  </ins>
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
