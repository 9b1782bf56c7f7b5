import type { Problem } from '../../core/base/problem'
import { Banner } from '../parts/Banner'

/** What the worker could not do, what to do now, and trying once more. */
export function Trouble({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <div class="pad">
      <Banner tone="stop" title={problem.says}>
        <p>{problem.fix}</p>
        <div class="banner-acts">
          <button type="button" class="btn btn-quiet btn-s" onClick={onRetry}>
            Try again
          </button>
        </div>
      </Banner>
    </div>
  )
}
