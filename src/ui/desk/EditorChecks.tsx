import { CircleCheck, CircleX } from 'lucide-preact'
import type { Walked } from '../../core/procedure/walk'
import { editorWords } from '../procedure-words'
import { dispositionNames } from '../words'
import { ChangeList } from './ChangeList'
import { MistakeList } from './MistakeList'
import type { Checked } from './use-editor'

/** What is wrong, how the walks end, and what analysts will be told. */
export function EditorChecks({ checked, since }: { checked: Checked; since: string }) {
  const { mistakes, pack, changes, walks } = checked
  return (
    <aside class="aside pad stack-3" aria-label="Checks and changes">
      <section class="stack-1" aria-label="What is wrong">
        <div class="line">
          <h2 class="strong grow">Mistakes</h2>
          <span class="t12 muted num" role="status">
            {mistakes.length === 0 ? (pack ? 'none' : '') : mistakes.length}
          </span>
        </div>
        {mistakes.length > 0 ? (
          <MistakeList mistakes={mistakes.slice(0, 40)} more={Math.max(0, mistakes.length - 40)} />
        ) : (
          pack && <p class="t12 muted">{editorWords.clean}</p>
        )}
      </section>
      <section class="stack-1" aria-label="Walks">
        <div class="line">
          <h2 class="strong grow">Walks</h2>
          <span class="t12 muted num" role="status">
            {walks && `${walks.filter(one => one.differs.length === 0).length} of ${walks.length} end as before`}
          </span>
        </div>
        {!pack && <p class="t12 muted">{editorWords.walksLater}</p>}
        {pack && !walks && <p class="t12 muted">{editorWords.noWalks}</p>}
        {walks && <WalkList walks={walks} />}
      </section>
      <section class="stack-1" aria-label="What analysts will be told">
        <h2 class="strong">Analysts will be told, since {since}</h2>
        {changes.length > 0 ? (
          <ChangeList changes={changes} />
        ) : (
          pack && <p class="t12 muted">{editorWords.noChange}</p>
        )}
      </section>
    </aside>
  )
}

/** The walks, those that end differently first. */
function WalkList({ walks }: { walks: readonly Walked[] }) {
  const sorted = [...walks].sort((a, b) => b.differs.length - a.differs.length)
  return (
    <ul>
      {sorted.map(({ id, story, ends, differs }) => {
        const Icon = differs.length === 0 ? CircleCheck : CircleX
        return (
          <li key={id} class="walk">
            <Icon
              class={differs.length === 0 ? 'i walk-same' : 'i walk-differs'}
              size={16}
              aria-label={differs.length === 0 ? 'As before' : 'Ends differently'}
              role="img"
            />
            <div>
              <span class="walk-name">{id.replaceAll('-', ' ')}</span>
              <div class={differs.length === 0 ? 't12 muted' : 't12 strong'}>
                {differs.length === 0 ? `ends as ${dispositionNames[ends].toLowerCase()}` : differs.join('; ')}
              </div>
              <details>
                <summary class="t12">Story</summary>
                <p class="t12">{story}</p>
              </details>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
