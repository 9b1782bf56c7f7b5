import type { FileMistake } from '../../core/procedure/strict-json'
import { Hostile } from '../parts/Hostile'

/** Every mistake by path and reason; the text of a file is a stranger's. */
export function MistakeList({ mistakes, more = 0 }: { mistakes: readonly FileMistake[]; more?: number }) {
  return (
    <>
      <ul class="mistakes t12" aria-label="Mistakes">
        {mistakes.map(({ path, says }, at) => (
          <li key={`${at} ${path}`}>
            <span class="mono">
              <Hostile text={path} />
            </span>{' '}
            <Hostile text={says} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="t12 muted">and {more} more</p>}
    </>
  )
}
